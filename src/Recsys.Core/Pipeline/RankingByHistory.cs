namespace Recsys.Core.Pipeline;

/// <summary>Ranks what each of several histories leads to, all else being equal; every retriever is asked once for all of them.</summary>
internal sealed class RankingByHistory(IReadOnlyList<ICandidateRetriever> retrievers, IRanker ranker, Admission admission)
{
    /// <summary>The places of some items for each request; an item that is no candidate is missing.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<ItemId, int>>> PlacesAsync(
        IReadOnlyList<RetrievalRequest> requests, IReadOnlySet<ItemId> items, CancellationToken cancellationToken)
    {
        List<CandidateList>[] lists = [.. requests.Select(_ => new List<CandidateList>(retrievers.Count))];
        foreach (var retriever in retrievers) Collect(retriever.Name, await AskAsync(retriever, requests, cancellationToken), lists);
        ScoreBoard board = new();
        return [.. requests.Zip(lists, (request, candidates) => Places(request, candidates, items, board))];
    }

    private void Collect(string source, IReadOnlyList<IReadOnlyList<Candidate>> found, List<CandidateList>[] lists)
    {
        for (var i = 0; i < found.Count; i++)
            // A retriever that does not look at the history gives one list for all.
            lists[i].Add(i > 0 && ReferenceEquals(found[i], found[i - 1]) ? lists[i - 1][^1] : new(source, admission.Admitted(found[i])));
    }

    private Dictionary<ItemId, int> Places(RetrievalRequest request, List<CandidateList> candidates, IReadOnlySet<ItemId> items, ScoreBoard board)
    {
        board.Clear();
        ranker.Score(request, candidates, board);
        Dictionary<ItemId, int> places = new(items.Count);
        foreach (var item in items)
            if (board.Place(item) is { } place) places.Add(item, place);
        return places;
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<Candidate>>> AskAsync(
        ICandidateRetriever retriever, IReadOnlyList<RetrievalRequest> requests, CancellationToken cancellationToken)
    {
        try
        {
            return await retriever.RetrieveManyAsync(requests, cancellationToken);
        }
        // One that breaks is missing from every ranking alike: its silence must not look like the absence of a liked item.
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return [];
        }
    }
}
