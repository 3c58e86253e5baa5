using Recsys.Core.Metrics;

namespace Recsys.Simulation.Static;

/// <summary>What was recommended where dialogues had gone in similar words: the nearest training cases vote for their targets by the square of their likeness.</summary>
public sealed class AlikeSignal(IReadOnlyList<StaticCase> training, int items) : ISignal
{
    private const int Neighbours = 100;

    private readonly WordVectors vectors = new(training.Select(one => one.Words));

    public string Name => "similar words";

    public double[] Score(StaticCase one)
    {
        var likeness = vectors.Likeness(one.Words);
        for (var i = 0; i < likeness.Length; i++)
            if (training[i].Dialogue == one.Dialogue) likeness[i] = double.NegativeInfinity;
        var scores = new double[items];
        foreach (var near in TopK.Of(likeness, Neighbours))
            foreach (var target in training[near].Targets) scores[target] += likeness[near] * likeness[near] / Math.Sqrt(training[near].Targets.Count);
        return scores;
    }
}
