using System.Collections.Concurrent;
using Recsys.Core;

namespace Recsys.Simulation.Metrics;

/// <summary>How different the items of a list are: the mean of 1 − Jaccard over the pairs of their facet values.</summary>
internal sealed class Diversity(ICatalog catalog)
{
    private readonly ConcurrentDictionary<(string Facet, string Value), int> numbers = [];
    private readonly ConcurrentDictionary<ItemId, int[]> values = [];
    private int last;

    /// <summary>Null where the list has no pair.</summary>
    public double? Of(IReadOnlyList<ItemId> slate)
    {
        var known = slate.Select(id => values.GetOrAdd(id, Numbered)).Where(own => own.Length > 0).ToList();
        if (known.Count < 2) return null;
        var (sum, pairs) = (0.0, 0);
        for (var a = 0; a < known.Count; a++)
            for (var b = a + 1; b < known.Count; b++, pairs++)
                sum += 1 - Jaccard(known[a], known[b]);
        return sum / pairs;
    }

    // Sorted, so that two of them are compared in one walk.
    private int[] Numbered(ItemId id) => catalog.Find(id) is not { } item ? []
        : [.. item.Categories.SelectMany(facet => facet.Value.Select(value => numbers.GetOrAdd((facet.Key, value), _ => Interlocked.Increment(ref last)))).Distinct().Order()];

    private static double Jaccard(int[] a, int[] b)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) common++;
            var (left, right) = (a[i], b[j]);
            if (left <= right) i++;
            if (right <= left) j++;
        }
        return common / (double)(a.Length + b.Length - common);
    }
}
