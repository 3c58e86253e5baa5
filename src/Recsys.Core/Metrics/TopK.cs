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
        // A heap of indexes with the worst of the best on top: most scores are refused by one comparison.
        var (heap, count) = (new int[Math.Min(k, scores.Length)], 0);
        if (heap.Length == 0) return heap;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!(scores[i] > T.NegativeInfinity)) continue;   // nor is NaN
            if (count < heap.Length) Rise(heap, count++, i, scores);
            else if (scores[i] > scores[heap[0]]) Sink(heap, count, i, scores);
        }
        var best = new int[count];
        while (count > 0)
        {
            best[--count] = heap[0];
            Sink(heap, count, heap[count], scores);
        }
        return best;
    }

    private static void Rise<T>(int[] heap, int place, int index, ReadOnlySpan<T> scores) where T : IFloatingPointIeee754<T>
    {
        for (var above = (place - 1) / 2; place > 0 && IsWorse(index, heap[above], scores); above = (place - 1) / 2) (heap[place], place) = (heap[above], above);
        heap[place] = index;
    }

    // The index takes the place of the top and goes down to where it belongs.
    private static void Sink<T>(int[] heap, int count, int index, ReadOnlySpan<T> scores) where T : IFloatingPointIeee754<T>
    {
        var place = 0;
        for (var below = 1; below < count; below = 2 * place + 1)
        {
            if (below + 1 < count && IsWorse(heap[below + 1], heap[below], scores)) below++;
            if (!IsWorse(heap[below], index, scores)) break;
            (heap[place], place) = (heap[below], below);
        }
        if (count > 0) heap[place] = index;
    }

    private static bool IsWorse<T>(int one, int other, ReadOnlySpan<T> scores) where T : IFloatingPointIeee754<T> =>
        scores[one] < scores[other] || (scores[one] == scores[other] && one > other);
}
