using System.Text.Json.Serialization;

namespace Recsys.Core;

/// <summary>A condition on items: at least one of the terms holds, or, unwanted, none does. Constraints that say the same are equal.</summary>
/// <param name="AnyOf">The alternatives, at least one: "horror or thriller". Conditions that hold together are separate constraints.</param>
[method: JsonConstructor]
public sealed record Constraint(IReadOnlyList<FacetTerm> AnyOf)
{
    public Constraint(params FacetTerm[] anyOf) : this((IReadOnlyList<FacetTerm>)anyOf) { }

    public Polarity Polarity { get; init; } = Polarity.Wanted;

    /// <summary>Does it compare with what was shown ("older", "less violent")? Such a constraint holds for no item by itself.</summary>
    public bool IsRelative => AnyOf.Any(term => term.Operator is FacetOperator.More or FacetOperator.Less);

    /// <summary>Does the item satisfy it? One without a value satisfies only an unwanted one.</summary>
    public bool Admits(Item item)
    {
        for (var i = 0; i < AnyOf.Count; i++)
            if (AnyOf[i].Holds(item)) return Polarity == Polarity.Wanted;
        return Polarity == Polarity.Unwanted;
    }

    public bool Equals(Constraint? other) => ReferenceEquals(this, other) || (other is not null && ToString() == other.ToString());

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>In short, alternatives in order: <c>genres=Horror|genres=Thriller</c>, <c>!content=gore</c>.</summary>
    public override string ToString() =>
        (Polarity == Polarity.Unwanted ? "!" : "") + (AnyOf.Count == 1 ? AnyOf[0].ToString() : string.Join('|', AnyOf.Select(term => term.ToString()).Order(StringComparer.Ordinal)));
}
