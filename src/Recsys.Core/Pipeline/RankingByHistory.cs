namespace Recsys.Core.Pipeline;

/// <summary>Ranks what each of several histories leads to, all else being equal; every retriever is asked once for all of them.</summary>
internal sealed class RankingByHistory(IReadOnlyList<ICandidateRetriever> retrievers, IRanker ranker, Admission admission)
{
    /// <summary>The places of some items for each request; an item that is no candidate is missing.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<ItemId, int>>> PlacesAsync(
        IReadOnlyList<RetrievalRequest> requests, IReadOnlySet<ItemId> items, CancellationToken cancellationToken)
    {
        List<CandidateList>[] lists = [.. requests.Select(_ => new List<CandidateList>(retrievers.Count))];
        foreach (var retriever in retrievers)
            foreach (var (i, found) in (await AskAsync(retriever, requests, cancellationToken)).Index())
                lists[i].Add(new(retriever.Name, Admitted(found)));
        return [.. requests.Zip(lists, (request, candidates) => ranker.Places(request, candidates, items))];
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

    private List<Candidate> Admitted(IReadOnlyList<Candidate> found) =>
        [.. found.DistinctBy(one => one.Item).Where(one => admission.Admits(one.Item))];
}
