namespace Recsys.Core.Dialogue;

/// <summary>A value that an intent names.</summary>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Span">Where it stands in the text.</param>
public abstract record Slot(double Confidence, TextSpan Span);
