namespace Recsys.Core.Dialogue;

/// <summary>How many items are wanted.</summary>
public sealed record CountSlot(int Count, double Confidence, TextSpan Span) : Slot(Confidence, Span);
