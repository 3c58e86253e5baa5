namespace Recsys.Serving.Facets;

/// <summary>One value of a categorical facet, e.g. genres: Comedy. Values are equal in any case.</summary>
public readonly record struct FacetValue(string Facet, string Value)
{
    public bool Equals(FacetValue other) => Facet == other.Facet && Value.Equals(other.Value, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => HashCode.Combine(Facet, StringComparer.OrdinalIgnoreCase.GetHashCode(Value));

    public override string ToString() => Value;
}
