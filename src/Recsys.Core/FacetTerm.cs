namespace Recsys.Core;

/// <summary>One facet compared with a value, with bounds, or with what was shown.</summary>
/// <param name="Value">The value of a categorical facet; null for a numeric one.</param>
/// <param name="Low">The least admitted number, inclusive; null where it is open.</param>
/// <param name="High">The greatest admitted number, inclusive; null where it is open.</param>
public sealed record FacetTerm(string Facet, FacetOperator Operator, string? Value = null, double? Low = null, double? High = null)
{
    public static FacetTerm Is(string facet, string value) => new(facet, FacetOperator.Is, value);

    public static FacetTerm Within(string facet, double? low, double? high) => new(facet, FacetOperator.Within, null, low, high);

    /// <summary>Whatever the facet: the words stand in what is said of the item.</summary>
    public static FacetTerm Mentions(string words) => new("", FacetOperator.Mentions, words);

    /// <summary>Does it hold for the item? Values are compared in any case; a missing value or number does not hold, nor does a comparison with what was shown.</summary>
    public bool Holds(Item item) => Operator switch
    {
        FacetOperator.Is => HasValue(item.Values(Facet)),
        FacetOperator.Within => item.Number(Facet) is { } number && number >= (Low ?? double.NegativeInfinity) && number <= (High ?? double.PositiveInfinity),
        FacetOperator.Mentions => Value is not null && ItemWords.Mention(item, Value),
        _ => false,
    };

    /// <summary>In short: <c>genres=Comedy</c>, <c>text=submarines</c>, <c>year=1990..1999</c>, <c>runtime&lt;=120</c>, <c>moods=dark+</c>, <c>year-</c>.</summary>
    public override string ToString() => Operator switch
    {
        FacetOperator.Is => $"{Facet}={Value}",
        FacetOperator.Mentions => $"text={Value}",
        FacetOperator.Within when Low == High => $"{Facet}={Low}",
        FacetOperator.Within when High is null => $"{Facet}>={Low}",
        FacetOperator.Within when Low is null => $"{Facet}<={High}",
        FacetOperator.Within => $"{Facet}={Low}..{High}",
        _ => $"{Facet}{(Value is null ? "" : "=" + Value)}{(Operator == FacetOperator.More ? "+" : "-")}",
    };

    // A loop, since whole catalogues are asked on every turn.
    private bool HasValue(IReadOnlyList<string> values)
    {
        for (var i = 0; i < values.Count; i++)
            if (string.Equals(values[i], Value, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
