using Recsys.Core;

namespace Recsys.Conversation.Tests.Dialogue;

/// <summary>Ranks list after list, and re-ranks nothing.</summary>
internal sealed class FirstComeRanker : IRanker, IReranker
{
    public IReadOnlyList<RankedItem> Rank(RetrievalRequest request, IReadOnlyList<CandidateList> candidates) =>
        [.. candidates
            .SelectMany(list => list.Candidates.Select((one, i) => (one.Item, list.Source, Rank: i + 1)))
            .GroupBy(one => one.Item)
            .Select((same, i) => new RankedItem(same.Key, i + 1, 1.0 / (i + 1), same.ToDictionary(one => one.Source, one => one.Rank)))];

    public IReadOnlyList<RankedItem> Rerank(RetrievalRequest request, IReadOnlyList<RankedItem> ranked, int count) => [.. ranked.Take(count)];
}
