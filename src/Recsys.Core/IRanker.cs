namespace Recsys.Core;

/// <summary>Brings the candidates of all retrievers into one order.</summary>
public interface IRanker
{
    /// <summary>Every distinct candidate once, best first; ties by <see cref="IdOrder"/>.</summary>
    IReadOnlyList<RankedItem> Rank(RetrievalRequest request, IReadOnlyList<CandidateList> candidates);

    /// <summary>The 1-based places that some items have in <see cref="Rank"/>; an item that is no candidate is missing.</summary>
    IReadOnlyDictionary<ItemId, int> Places(RetrievalRequest request, IReadOnlyList<CandidateList> candidates, IReadOnlySet<ItemId> items) =>
        Rank(request, candidates).Where(one => items.Contains(one.Item)).ToDictionary(one => one.Item, one => one.Rank);
}
