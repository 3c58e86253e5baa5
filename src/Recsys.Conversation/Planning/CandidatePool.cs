using Recsys.Core;

namespace Recsys.Conversation.Planning;

/// <summary>The eligible items, each with the probability that it is the one looked for, as the ranker sees it.</summary>
internal sealed class CandidatePool
{
    // p ∝ 1/(rank + 20): the first is likelier than the twentieth, but not by much; the order says more than the scores, whose scale differs by ranker.
    private const double Flatness = 20;

    public CandidatePool(FacetIndex index, PlanningRequest request)
    {
        var count = request.Eligible.Count;
        (Rows, Weights, WeightedLogs) = (new int[count], new double[count], new double[count]);
        Dictionary<ItemId, int> ranks = new(request.Ranked.Count);
        foreach (var one in request.Ranked) ranks.TryAdd(one.Item, ranks.Count + 1);
        var next = ranks.Count;
        for (var i = 0; i < count; i++)
        {
            var id = request.Eligible[i].Id;
            Rows[i] = index.Row(id);
            Weights[i] = 1 / (Flatness + (ranks.TryGetValue(id, out var rank) ? rank : ++next));
        }
        Normalize();
    }

    /// <summary>The places of the items in the columns of the index.</summary>
    public int[] Rows { get; }

    /// <summary>The probabilities p; they sum to 1.</summary>
    public double[] Weights { get; }

    /// <summary>p log₂ p.</summary>
    public double[] WeightedLogs { get; }

    public int Count => Rows.Length;

    /// <summary>H of all candidates, in bits.</summary>
    public double Entropy { get; private set; }

    private void Normalize()
    {
        var sum = Weights.Sum();
        for (var i = 0; i < Weights.Length; i++)
        {
            Weights[i] /= sum;
            WeightedLogs[i] = Weights[i] * Math.Log2(Weights[i]);
            Entropy -= WeightedLogs[i];
        }
    }
}
