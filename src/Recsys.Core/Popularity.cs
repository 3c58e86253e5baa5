namespace Recsys.Core;

/// <summary>
/// How well known the items of a catalogue are, as a number that can be asked for like any other: of a hundred items, how many fewer people chose.
/// It is counted, not written down: no card, question or file shows it.
/// </summary>
public static class Popularity
{
    private static readonly Facet facet = new("popularity", FacetKind.Numeric)
    {
        More = "better known",
        Less = "less known",
        Above = "that many people know",
        Below = "that fewer people know",
        Step = 25,
    };

    /// <summary>The same catalogue, with the popularity of its items; as it is where it has a facet of that name.</summary>
    /// <param name="count">How often an item was chosen.</param>
    public static Catalog In(ICatalog catalog, Func<Item, double> count)
    {
        if (catalog.Schema.Find(facet.Name) is not null) return new(catalog.Schema, catalog.Items);
        var counts = catalog.Items.Select(count).ToArray();
        var sorted = counts.Order().ToArray();
        return new(catalog.Schema with { Popularity = facet }, catalog.Items.Select((item, i) => item with
        {
            Numbers = new Dictionary<string, double>(item.Numbers) { [facet.Name] = Math.Floor(100.0 * Below(sorted, counts[i]) / sorted.Length) },
        }));
    }

    /// <summary>The same for a catalogue whose items lie most chosen first.</summary>
    public static Catalog ByOrder(ICatalog catalog)
    {
        var places = catalog.Items.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        return In(catalog, item => -places[item.Id]);
    }

    /// <summary>Does it keep to what few people know?</summary>
    public static bool IsLow(Constraint constraint, CatalogSchema schema) => schema.Popularity is { } known
        && constraint.AnyOf.Any(term => term.Facet == known.Name && term.Operator == FacetOperator.Within && term.High is not null != (constraint.Polarity == Polarity.Unwanted));

    private static int Below(double[] sorted, double count)
    {
        var at = Array.BinarySearch(sorted, count);
        while (at > 0 && sorted[at - 1] == count) at--;
        return at;
    }
}
