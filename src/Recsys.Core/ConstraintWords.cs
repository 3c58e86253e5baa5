namespace Recsys.Core;

/// <summary>Says a constraint as people do, with the phrases of the catalogue's schema: <c>directed by Michael Mann</c>, <c>from the 1990s</c>, <c>no horror</c>.</summary>
public static class ConstraintWords
{
    public static string Of(Constraint constraint, CatalogSchema schema) =>
        Alternatives(constraint, schema) ?? string.Join(" or ", constraint.AnyOf.Select(term => Of(term, constraint.Polarity, schema)));

    /// <summary>Several constraints in one breath: <c>funny, under 120 minutes and no horror</c>.</summary>
    public static string Of(IReadOnlyList<Constraint> constraints, CatalogSchema schema)
    {
        var words = constraints.Select(constraint => Of(constraint, schema)).ToList();
        return words.Count < 2 ? words.FirstOrDefault("") : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
    }

    // "Directed by Joel or Ethan Coen": what stands around the values is said once, and so is a last name that all share.
    private static string? Alternatives(Constraint constraint, CatalogSchema schema)
    {
        if (constraint.AnyOf is not [{ Facet: var name }, _, ..] || schema.Find(name) is not { IsBare: false } facet) return null;
        if (!constraint.AnyOf.All(term => term.Facet == name && term is { Operator: FacetOperator.Is, Value: { } value } && !facet.Phrases.ContainsKey(value))) return null;
        return facet.Say(string.Join(" or ", WithOneLastName([.. constraint.AnyOf.Select(term => term.Value!)])), constraint.Polarity);
    }

    /// <summary>Names with the last name that all share said once: <c>Joel</c>, <c>Ethan Coen</c>; as they are where they share none.</summary>
    public static IReadOnlyList<string> WithOneLastName(IReadOnlyList<string> names)
    {
        if (names.Count < 2 || names[^1].LastIndexOf(' ') is not (> 0 and var at) || !names.All(name => name.Split(' ').All(word => word.Length > 0 && char.IsUpper(word[0])))) return names;
        var last = names[^1][at..];
        return names.All(name => name.EndsWith(last, StringComparison.Ordinal)) ? [.. names.SkipLast(1).Select(name => name[..^last.Length]), names[^1]] : names;
    }

    private static string Of(FacetTerm term, Polarity polarity, CatalogSchema schema)
    {
        var facet = schema.Find(term.Facet) ?? new(term.Facet, term.Value is null ? FacetKind.Numeric : FacetKind.Categorical);
        var isUnwanted = polarity == Polarity.Unwanted;
        return term.Operator switch
        {
            FacetOperator.Is => facet.Say(term.Value ?? "", polarity),
            FacetOperator.Mentions => (isUnwanted ? "without " : "involving ") + term.Value,
            FacetOperator.Within when facet.Above.Length > 0 && term.Low is null != term.High is null => term.High is null != isUnwanted ? facet.Above : facet.Below,
            FacetOperator.Within when isUnwanted && term.Low is null != term.High is null => facet.IsYear ? Years(Beyond(term)) : $"{(term.Low is null ? "over" : "under")} {term.Low ?? term.High} {(facet.Unit.Length > 0 ? facet.Unit : facet.Label)}",
            FacetOperator.Within => (isUnwanted ? "not " : "") + (facet.IsYear ? Years(term) : Amount(term, facet)),
            FacetOperator.More when term.Value is null && facet.More.Length > 0 => facet.More,
            FacetOperator.Less when term.Value is null && facet.Less.Length > 0 => facet.Less,
            FacetOperator.More => $"more {term.Value ?? facet.Label}",
            _ => $"less {term.Value ?? facet.Label}",
        };
    }

    // Whoever wants nothing from before 1980 wants what is from 1980 or later.
    private static FacetTerm Beyond(FacetTerm years) => FacetTerm.Within(years.Facet, years.High + 1, years.Low - 1);

    private static string Years(FacetTerm term) => (term.Low, term.High) switch
    {
        ({ } low, { } high) when low == high => $"from {low}",
        ({ } low, { } high) when low % 10 == 0 && high == low + 9 => $"from the {low}s",
        ({ } low, { } high) => $"from {low} to {high}",
        ({ } low, null) => $"from {low} or later",
        (null, { } high) => $"from {high} or earlier",
        _ => "from any year",
    };

    private static string Amount(FacetTerm term, Facet facet)
    {
        var unit = facet.Unit.Length > 0 ? facet.Unit : facet.Label;
        return (term.Low, term.High) switch
        {
            ({ } low, { } high) when low == high => $"{low} {unit}",
            ({ } low, { } high) => $"{low} to {high} {unit}",
            ({ } low, null) => $"at least {low} {unit}",
            (null, { } high) => $"at most {high} {unit}",
            _ => $"any {facet.Label}",
        };
    }
}
