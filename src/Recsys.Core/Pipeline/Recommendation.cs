namespace Recsys.Core.Pipeline;

/// <summary>The slate, and how it came about.</summary>
public sealed record Recommendation(Slate Slate, RecommendationTrace Trace);
