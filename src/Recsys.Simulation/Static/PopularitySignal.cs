namespace Recsys.Simulation.Static;

/// <summary>How often other dialogues name an item.</summary>
/// <param name="counts">Mentions that are known beyond the training dialogues, by item.</param>
public sealed class PopularitySignal(IReadOnlyList<double> counts, DialogueMemory memory) : ISignal
{
    private readonly double[] all = [.. counts.Select((count, item) => count + memory.Dialogues(item).Count)];

    public string Name => "popularity";

    public double[] Score(StaticCase one)
    {
        double[] scores = [.. all];
        foreach (var item in memory.Items(one.Dialogue)) scores[item]--;
        return scores;
    }
}
