using Recsys.Core;

namespace Recsys.Simulation.Needs;

/// <summary>One thing that a person could say about what they want, as coarse as people say it.</summary>
/// <param name="Constraint">A single term: one value, a decade, a bound.</param>
public sealed record Trait(Constraint Constraint)
{
    public string Facet => Constraint.AnyOf[0].Facet;

    public bool IsUnwanted => Constraint.Polarity == Polarity.Unwanted;

    /// <summary>Can the person state it from the start? Else they notice it only when what is shown lacks it.</summary>
    public bool IsKnown { get; init; } = true;
}
