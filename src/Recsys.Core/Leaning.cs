namespace Recsys.Core;

/// <summary>A wish that attracts or repels without excluding.</summary>
/// <param name="Constraint">What it is about; never relative.</param>
/// <param name="Weight">How strongly: 1 as strongly as a wish of the moment, negative where it repels.</param>
public sealed record Leaning(Constraint Constraint, double Weight);
