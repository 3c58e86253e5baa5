using Recsys.Core;

namespace Recsys.Conversation.Tests.Explaining;

/// <summary>Ranks as the first retriever does and leaves the order as it is.</summary>
internal sealed class InOrder : IRanker, IReranker
{
    public IReadOnlyList<RankedItem> Rank(RetrievalRequest request, IReadOnlyList<CandidateList> candidates) =>
        [.. candidates.SelectMany(list => list.Candidates.Select((one, i) => (one, list.Source, Rank: i + 1)))
            .GroupBy(one => one.one.Item)
            .Select((same, i) => new RankedItem(same.Key, i + 1, same.First().one.Score, same.ToDictionary(one => one.Source, one => one.Rank)))];

    public IReadOnlyList<RankedItem> Rerank(RetrievalRequest request, IReadOnlyList<RankedItem> ranked, int count) => [.. ranked.Take(count)];
}
