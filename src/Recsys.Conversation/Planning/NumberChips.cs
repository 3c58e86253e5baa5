using Recsys.Core;

namespace Recsys.Conversation.Planning;

/// <summary>"Newer", "Shorter": beyond the middle of the slate, within what is asked for already.</summary>
internal static class NumberChips
{
    /// <summary>The two ranges beside the slate's median, with the words for them; none where the slate has no numbers.</summary>
    public static IEnumerable<(string Label, FacetTerm Range)> Of(NumberColumn column, IEnumerable<int> slate, IReadOnlyList<Constraint> conditions, CatalogSchema schema)
    {
        if (Median(slate.Select(row => column.Numbers[row])) is not { } middle || Held(column.Facet.Name, conditions) is not { } held) yield break;
        yield return (Label(FacetOperator.More), held with { Low = Math.Max(held.Low ?? double.NegativeInfinity, Math.Floor(middle) + 1) });
        yield return (Label(FacetOperator.Less), held with { High = Math.Min(held.High ?? double.PositiveInfinity, Math.Ceiling(middle) - 1) });

        string Label(FacetOperator direction) => Labels.Of(new Constraint(new FacetTerm(column.Facet.Name, direction)), schema);
    }

    private static double? Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Where(number => !double.IsNaN(number)).Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    // What is wanted of the facet so far as one range, since a new range takes the place of the old ones; null where it is no range.
    private static FacetTerm? Held(string facet, IReadOnlyList<Constraint> conditions)
    {
        var held = FacetTerm.Within(facet, null, null);
        foreach (var condition in conditions.Where(condition => condition.Polarity == Polarity.Wanted && condition.AnyOf.Any(term => term.Facet == facet)))
        {
            if (condition.AnyOf is not [{ Operator: FacetOperator.Within } only]) return null;
            held = held with { Low = Greater(held.Low, only.Low), High = Smaller(held.High, only.High) };
        }
        return held;
    }

    private static double? Greater(double? a, double? b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value);

    private static double? Smaller(double? a, double? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);
}
