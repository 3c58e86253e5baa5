namespace Recsys.Core.Dialogue;

/// <summary>The facet that a question is about: "who directed it" asks for <c>director</c>.</summary>
public sealed record AspectSlot(string Facet, double Confidence, TextSpan Span) : Slot(Confidence, Span);
