using Recsys.Core;

namespace Recsys.Serving.Retrieval;

/// <summary>The best items for one history, best first, nothing excluded.</summary>
/// <param name="Items">By index.</param>
/// <param name="IsAll">Is there no further item?</param>
internal sealed record BestItems(int[] Items, double[] Scores, bool IsAll)
{
    private const int Step = 64;

    /// <summary>How long an answer has to be to serve whatever is excluded, a little longer so that it serves when a little more is.</summary>
    public static int Depth(int count, int excluded, int itemCount) => (int)Math.Min(itemCount, ((long)count + excluded + Step - 1) / Step * Step);

    /// <summary>One row of a model's answer.</summary>
    /// <param name="items">Padded with -1.</param>
    public static BestItems Of(ReadOnlySpan<long> items, ReadOnlySpan<float> scores, int itemCount)
    {
        var count = items.IndexOf(-1L) is >= 0 and var end ? end : items.Length;
        var (best, values) = (new int[count], new double[count]);
        for (var i = 0; i < count; i++) (best[i], values[i]) = ((int)items[i], scores[i]);
        return new(best, values, count < items.Length || count == itemCount);
    }

    /// <summary>The best that are not excluded; null where more would have to be known to tell.</summary>
    public Candidate[]? Without(bool[] isExcluded, int count, ItemId[] ids)
    {
        var found = new Candidate[Math.Min(count, Items.Length)];
        var n = 0;
        for (var i = 0; i < Items.Length && n < count; i++)
            if (!isExcluded[Items[i]]) found[n++] = new(ids[Items[i]], Scores[i]);
        if (n < count && !IsAll) return null;
        return n == found.Length ? found : found[..n];
    }
}
