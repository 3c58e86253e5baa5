namespace Recsys.Core.Dialogue;

/// <summary>A condition on items, as the person stated it.</summary>
public sealed record ConstraintSlot(Constraint Constraint, double Confidence, TextSpan Span) : Slot(Confidence, Span)
{
    public Strength Strength { get; init; } = Strength.Soft;

    public Scope Scope { get; init; } = Scope.Chat;
}
