namespace Recsys.Core.Dialogue;

/// <summary>Words to look up as they stand, because the catalogue knows none of them.</summary>
public sealed record TextSlot(string Text, double Confidence, TextSpan Span) : Slot(Confidence, Span);
