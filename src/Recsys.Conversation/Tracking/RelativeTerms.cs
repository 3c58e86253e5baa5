using Recsys.Core;

namespace Recsys.Conversation.Tracking;

/// <summary>Turns a comparison with what was shown ("older", "less violent") into values that stand by themselves.</summary>
internal static class RelativeTerms
{
    /// <returns>The term to hold on to, and whether it is liked or disliked.</returns>
    public static (FacetTerm Term, bool IsLiked) Resolve(FacetTerm term, ICatalog catalog, IReadOnlyList<ItemId> shown)
    {
        var more = term.Operator == FacetOperator.More;
        if (term.Value is { } value) return (FacetTerm.Is(term.Facet, value), more);
        var middle = Median(shown.Select(catalog.Find).OfType<Item>(), term.Facet) ?? Median(catalog.Items, term.Facet) ?? 0;
        var step = Step(term.Facet, catalog, middle, more);
        return (more ? FacetTerm.Within(term.Facet, Math.Floor(middle) + step, null) : FacetTerm.Within(term.Facet, null, Math.Ceiling(middle) - step), true);
    }

    // Near the end of the catalogue what is left is halved.
    private static double Step(string name, ICatalog catalog, double middle, bool more)
    {
        if (catalog.Schema.Find(name) is not { Step: > 1 and var step }) return 1;
        var numbers = catalog.Items.Select(item => item.Number(name)).OfType<double>().DefaultIfEmpty(middle);
        return Math.Clamp(Math.Floor(Math.Abs((more ? numbers.Max() : numbers.Min()) - middle) / 2), 1, step);
    }

    private static double? Median(IEnumerable<Item> items, string facet)
    {
        var numbers = items.Select(item => item.Number(facet)).OfType<double>().Order().ToList();
        return numbers.Count == 0 ? null : (numbers[(numbers.Count - 1) / 2] + numbers[numbers.Count / 2]) / 2;
    }
}
