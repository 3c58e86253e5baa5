namespace Recsys.Core.Metrics;

/// <summary>
/// Metrics of one ranked list against a set of relevant items, binary relevance, 1-based ranks.
/// NDCG normalises by the ideal list of min(k, relevant) items, as RecBole does.
/// </summary>
public sealed class RankingMetrics
{
    private readonly bool[] hits;   // hits[r-1]: is the item at rank r relevant?
    private readonly int relevant;

    /// <param name="ranked">Item indexes, best first.</param>
    /// <param name="relevant">The items that should have been found; at least one.</param>
    public RankingMetrics(ReadOnlySpan<int> ranked, IReadOnlySet<int> relevant)
    {
        ArgumentOutOfRangeException.ThrowIfZero(relevant.Count, nameof(relevant));
        hits = new bool[ranked.Length];
        for (var r = 0; r < ranked.Length; r++) hits[r] = relevant.Contains(ranked[r]);
        this.relevant = relevant.Count;
    }

    public double Recall(int k) => Found(k) / (double)relevant;

    public double Precision(int k) => Found(k) / (double)k;

    public double Hit(int k) => Found(k) > 0 ? 1 : 0;

    /// <summary>1 ÷ rank of the first hit within k, else 0.</summary>
    public double Mrr(int k)
    {
        var first = Array.IndexOf(hits, true);
        return first >= 0 && first < k ? 1.0 / (first + 1) : 0;
    }

    public double Ndcg(int k)
    {
        double gain = 0, ideal = 0;
        for (var r = 0; r < Math.Min(k, hits.Length); r++) if (hits[r]) gain += Discount(r + 1);
        for (var r = 0; r < Math.Min(k, relevant); r++) ideal += Discount(r + 1);
        return gain / ideal;
    }

    private int Found(int k) => hits.AsSpan(0, Math.Min(k, hits.Length)).Count(true);

    private static double Discount(int rank) => 1 / Math.Log2(rank + 1);
}
