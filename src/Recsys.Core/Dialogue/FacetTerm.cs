namespace Recsys.Core.Dialogue;

/// <summary>One facet compared with a value, with bounds, or with what was shown.</summary>
/// <param name="Value">The value of a categorical facet; null for a numeric one.</param>
public sealed record FacetTerm(string Facet, FacetOperator Operator, string? Value = null, double? Low = null, double? High = null)
{
    /// <summary>In short: <c>genres=Comedy</c>, <c>year=1990..1999</c>, <c>runtime&lt;=120</c>, <c>moods=dark+</c>, <c>year-</c>.</summary>
    public override string ToString() => Operator switch
    {
        FacetOperator.Is => $"{Facet}={Value}",
        FacetOperator.Within when Low == High => $"{Facet}={Low}",
        FacetOperator.Within when High is null => $"{Facet}>={Low}",
        FacetOperator.Within when Low is null => $"{Facet}<={High}",
        FacetOperator.Within => $"{Facet}={Low}..{High}",
        _ => $"{Facet}{(Value is null ? "" : "=" + Value)}{(Operator == FacetOperator.More ? "+" : "-")}",
    };
}
