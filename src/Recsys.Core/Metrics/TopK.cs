using System.Numerics;

namespace Recsys.Core.Metrics;

/// <summary>The k best of a score vector; equal scores in index order, so that no result depends on luck.</summary>
public static class TopK
{
    /// <returns>At most k indexes, best first; entries scored -∞ or NaN are left out.</returns>
    public static int[] Of(ReadOnlySpan<float> scores, int k) => Of<float>(scores, k);

    /// <inheritdoc cref="Of(ReadOnlySpan{float}, int)"/>
    public static int[] Of(ReadOnlySpan<double> scores, int k) => Of<double>(scores, k);

    private static int[] Of<T>(ReadOnlySpan<T> scores, int k) where T : IFloatingPointIeee754<T>
    {
        var heap = new PriorityQueue<int, (T Score, int NegativeIndex)>(Math.Min(k, scores.Length) + 1);
        var worst = T.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
        {
            var score = scores[i];
            if (!(score > worst) || T.IsNaN(score)) continue;
            heap.Enqueue(i, (score, -i));
            if (heap.Count <= k) continue;
            heap.Dequeue();
            heap.TryPeek(out _, out var least);
            worst = least.Score;
        }
        var best = new int[heap.Count];
        for (var r = best.Length - 1; r >= 0; r--) best[r] = heap.Dequeue();
        return best;
    }
}
