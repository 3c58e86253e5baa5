namespace Recsys.Simulation.Static;

/// <summary>What the dialogue has named already, the latest first.</summary>
/// <param name="items">How many the catalogue holds.</param>
public sealed class RepeatSignal(int items) : ISignal
{
    public string Name => "named already";

    public double[] Score(StaticCase one)
    {
        var scores = new double[items];
        foreach (var (age, item) in one.Mentioned.Reverse().Index()) scores[item] = Math.Max(scores[item], 1.0 / (1 + age));
        return scores;
    }
}
