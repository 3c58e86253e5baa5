using Recsys.Core.Pipeline;

namespace Recsys.Core.Dialogue;

/// <summary>The best candidates in the ranker's order, and what they are to be ordered by.</summary>
/// <param name="Candidates">All of them admissible, the slate first.</param>
/// <param name="Request">What the person asks for and likes.</param>
public sealed record SlateRevisionRequest(string Utterance, IReadOnlyList<RankedItem> Candidates, RecommendationRequest Request)
{
    public IReadOnlyList<Exchange> Dialogue { get; init; } = [];

    /// <summary>Where a reviser leaves remarks on how it went.</summary>
    public ICollection<StepNote> Notes { get; init; } = [];

    /// <summary>Who is shown the list, so that what they like next can be set against it; the chat where nobody said.</summary>
    public string Person { get; init; } = "";
}
