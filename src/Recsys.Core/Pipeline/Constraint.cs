namespace Recsys.Core.Pipeline;

/// <summary>A hard wish about one facet: one of some names, a number within bounds, or the opposite of it.</summary>
/// <param name="Facet">The facet's name.</param>
public sealed record Constraint(string Facet)
{
    /// <summary>The admitted values of a categorical facet, in any case; none where the wish is about a number.</summary>
    public IReadOnlyList<string> AnyOf { get; init; } = [];

    /// <summary>The least admitted number, inclusive.</summary>
    public double? Min { get; init; }

    /// <summary>The greatest admitted number, inclusive.</summary>
    public double? Max { get; init; }

    /// <summary>Must the item not be so?</summary>
    public bool Negated { get; init; }

    /// <summary>Does the item satisfy the wish? One without a value satisfies only a negated wish.</summary>
    public bool Admits(Item item) => Negated != (HasName(item) && HasNumber(item));

    public override string ToString()
    {
        string[] parts =
        [
            .. AnyOf.Count > 0 ? [$"is {string.Join(" or ", AnyOf)}"] : Array.Empty<string>(),
            .. Min is { } min ? [$"≥ {min}"] : Array.Empty<string>(),
            .. Max is { } max ? [$"≤ {max}"] : Array.Empty<string>(),
        ];
        return $"{(Negated ? "not " : "")}{Facet} {string.Join(" and ", parts)}";
    }

    private bool HasName(Item item) =>
        AnyOf.Count == 0 || item.Values(Facet).Any(value => AnyOf.Contains(value, StringComparer.OrdinalIgnoreCase));

    private bool HasNumber(Item item) =>
        (Min, Max) is (null, null)
        || (item.Number(Facet) is { } number && number >= (Min ?? double.NegativeInfinity) && number <= (Max ?? double.PositiveInfinity));
}
