namespace Recsys.Core;

/// <summary>Brings the candidates of all retrievers into one order.</summary>
public interface IRanker
{
    /// <summary>Every distinct candidate once, best first; ties by <see cref="IdOrder"/>.</summary>
    IReadOnlyList<RankedItem> Rank(RetrievalRequest request, IReadOnlyList<CandidateList> candidates);
}
