namespace Recsys.Core.Tests.Pipeline;

/// <summary>Ranks by first mention and re-ranks by a function of the ranked identifiers.</summary>
internal sealed class ScriptedRanker(Func<IEnumerable<string>, IEnumerable<string>>? rerank = null) : IRanker, IReranker
{
    private readonly Func<IEnumerable<string>, IEnumerable<string>> rerank = rerank ?? (ids => ids);

    public IReadOnlyList<RankedItem> Rank(RetrievalRequest request, IReadOnlyList<CandidateList> candidates) =>
        Ranked(candidates.SelectMany(list => list.Candidates).Select(one => one.Item.Value).Distinct());

    public IReadOnlyList<RankedItem> Rerank(RetrievalRequest request, IReadOnlyList<RankedItem> ranked, int count) =>
        Ranked(rerank(ranked.Select(one => one.Item.Value)).Take(count));

    private static List<RankedItem> Ranked(IEnumerable<string> ids) =>
        [.. ids.Select((id, i) => new RankedItem(new(id), i + 1, -i, new Dictionary<string, int>()))];
}
