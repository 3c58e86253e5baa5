namespace Recsys.Core.Dialogue;

/// <summary>A rating on the person's own scale: 4 of 5.</summary>
public sealed record RatingSlot(double Value, double Scale, double Confidence, TextSpan Span) : Slot(Confidence, Span);
