using Recsys.Core;

namespace Recsys.Simulation.Metrics;

/// <summary>How different the items of a list are: the mean of 1 − Jaccard over the pairs of their facet values.</summary>
internal static class Diversity
{
    /// <summary>Null where the list has no pair.</summary>
    public static double? Of(IReadOnlyList<ItemId> slate, ICatalog catalog)
    {
        var values = slate.Select(catalog.Find).OfType<Item>().Select(Values).ToList();
        if (values.Count < 2) return null;
        var (sum, pairs) = (0.0, 0);
        for (var a = 0; a < values.Count; a++)
            for (var b = a + 1; b < values.Count; b++, pairs++)
                sum += 1 - Jaccard(values[a], values[b]);
        return sum / pairs;
    }

    private static HashSet<string> Values(Item item) => [.. item.Categories.SelectMany(facet => facet.Value.Select(value => $"{facet.Key}={value}"))];

    private static double Jaccard(HashSet<string> a, HashSet<string> b)
    {
        var common = a.Count(b.Contains);
        var all = a.Count + b.Count - common;
        return all == 0 ? 1 : common / (double)all;
    }
}
