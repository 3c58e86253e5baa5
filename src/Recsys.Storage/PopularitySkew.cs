namespace Recsys.Storage;

/// <summary>How unevenly interactions are spread over items.</summary>
/// <param name="Gini">0 where every item is as popular as the next, near 1 where a few have everything.</param>
/// <param name="TopPercentShare">Share of the interactions that the most popular 1 % of the items have.</param>
/// <param name="TopTenPercentShare">The same for 10 %.</param>
public sealed record PopularitySkew(double Gini, double TopPercentShare, double TopTenPercentShare)
{
    /// <param name="counts">Interactions of each item, each at least 1.</param>
    public static PopularitySkew Of(IReadOnlyCollection<int> counts)
    {
        var ascending = counts.Order().ToArray();
        double total = ascending.Sum(count => (long)count), weighted = 0;
        for (var i = 0; i < ascending.Length; i++) weighted += (2.0 * (i + 1) - ascending.Length - 1) * ascending[i];
        return new(weighted / (ascending.Length * total), Share(0.01), Share(0.1));

        double Share(double part) => ascending[^Math.Max(1, (int)Math.Round(part * ascending.Length))..].Sum(count => (long)count) / total;
    }
}
