namespace Recsys.Core.Dialogue;

/// <summary>The facet that a question is about: "who directed it" asks for <c>director</c>.</summary>
public sealed record AspectSlot(string Facet, double Confidence, TextSpan Span) : Slot(Confidence, Span)
{
    /// <summary>What is asked to be so: "is it scary" asks for <c>moods=scary</c>; null where it is asked what the facet is.</summary>
    public Constraint? Supposed { get; init; }
}
