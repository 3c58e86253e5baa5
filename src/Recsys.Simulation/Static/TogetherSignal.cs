namespace Recsys.Simulation.Static;

/// <summary>Items that other dialogues name together with what was mentioned: Σⱼ n(i, j) ÷ √((n(i) + 3)(n(j) + 3)).</summary>
public sealed class TogetherSignal(DialogueMemory memory, int items) : ISignal
{
    private const double Shrinkage = 3;   // few dialogues prove little

    private readonly double[] lengths = [.. Enumerable.Range(0, items).Select(item => Math.Sqrt(memory.Dialogues(item).Count + Shrinkage))];

    public string Name => "named together";

    public double[] Score(StaticCase one)
    {
        var scores = new double[items];
        foreach (var mentioned in one.Mentioned.Distinct())
            foreach (var dialogue in memory.Dialogues(mentioned))
                if (dialogue != one.Dialogue)
                    foreach (var item in memory.Items(dialogue)) scores[item] += 1 / lengths[mentioned];
        for (var item = 0; item < items; item++) scores[item] /= lengths[item];
        return scores;
    }
}
