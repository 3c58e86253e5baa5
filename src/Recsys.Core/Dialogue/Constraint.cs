namespace Recsys.Core.Dialogue;

/// <summary>A condition on items, as one person stated it.</summary>
/// <param name="AnyOf">The alternatives, at least one: "horror or thriller". Conditions that hold together are separate constraints.</param>
public sealed record Constraint(IReadOnlyList<FacetTerm> AnyOf)
{
    public Polarity Polarity { get; init; } = Polarity.Wanted;

    public Strength Strength { get; init; } = Strength.Soft;

    public Scope Scope { get; init; } = Scope.Chat;
}
