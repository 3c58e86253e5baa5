using System.Collections;
using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Core.Splits;

namespace Recsys.Cli.Evaluation;

/// <summary>
/// Narrows cases to the relevant items and a number of sampled others that the user never touched. It flatters and can
/// reverse the order of models (Krichene and Rendle, KDD 2020): only for comparison with papers that did so.
/// </summary>
internal sealed class SampledCandidates(DataSplit split, int negatives, NegativeSampling sampling, int seed)
{
    private readonly int itemCount = split.Train.Items.Count;
    private readonly double[] upTo = Cumulative(split.Train, sampling);

    public IReadOnlyList<EvaluationCase> Narrow(IReadOnlyList<EvaluationCase> cases)
    {
        var random = new Random(seed);
        return [.. cases.Select(one => one with { Masked = new AllBut(Draw(random, one), itemCount) })];
    }

    private HashSet<int> Draw(Random random, EvaluationCase one)
    {
        var known = one.Query.History.Concat(one.Relevant).ToHashSet();
        var drawn = one.Relevant.ToHashSet();
        var possible = Math.Min(negatives, Drawable(known));
        while (drawn.Count < one.Relevant.Count + possible)
            if (Next(random) is var item && !known.Contains(item)) drawn.Add(item);
        return drawn;
    }

    private int Next(Random random)
    {
        var place = random.NextDouble() * upTo[^1];
        var item = Array.BinarySearch(upTo, place);
        if (item < 0) return Math.Min(~item, itemCount - 1);
        while (item < itemCount - 1 && upTo[item] <= place) item++;   // an exact hit belongs to the next item that has any weight
        return item;
    }

    private int Drawable(HashSet<int> known)
    {
        var count = 0;
        for (var item = 0; item < itemCount; item++)
            if (upTo[item] > (item == 0 ? 0 : upTo[item - 1]) && !known.Contains(item)) count++;
        return count;
    }

    private static double[] Cumulative(InteractionTable train, NegativeSampling sampling)
    {
        var weight = new double[train.Items.Count];
        if (sampling == NegativeSampling.Uniform) Array.Fill(weight, 1);
        else foreach (var item in train.Item) weight[item]++;
        for (var item = 1; item < weight.Length; item++) weight[item] += weight[item - 1];
        return weight;
    }

    /// <summary>All items but some, without writing them down.</summary>
    private sealed class AllBut(HashSet<int> some, int itemCount) : IReadOnlyCollection<int>
    {
        public int Count => itemCount - some.Count;

        public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, itemCount).Where(item => !some.Contains(item)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
