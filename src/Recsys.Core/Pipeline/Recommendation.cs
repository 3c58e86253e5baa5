namespace Recsys.Core.Pipeline;

/// <summary>The slate, and how it came about.</summary>
public sealed record Recommendation(Slate Slate, RecommendationTrace Trace)
{
    /// <summary>Every admitted candidate in the ranker's order, the slate among them.</summary>
    public IReadOnlyList<RankedItem> Ranked { get; init; } = [];
}
