namespace Recsys.Core.Dialogue;

/// <summary>A condition on facets.</summary>
public sealed record ConstraintSlot(Constraint Constraint, double Confidence, TextSpan Span) : Slot(Confidence, Span);
