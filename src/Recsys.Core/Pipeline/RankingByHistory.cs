namespace Recsys.Core.Pipeline;

/// <summary>Ranks what each of several histories leads to, all else being equal; every retriever is asked once for all of them.</summary>
internal sealed class RankingByHistory(IReadOnlyList<ICandidateRetriever> retrievers, IRanker ranker, Admission admission)
{
    /// <summary>The places of some items for each request; an item that is no candidate is missing.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<ItemId, int>>> PlacesAsync(
        IReadOnlyList<RetrievalRequest> requests, IReadOnlySet<ItemId> items, CancellationToken cancellationToken)
    {
        List<Source> sources = new(retrievers.Count);
        foreach (var retriever in retrievers)
            if (await AskAsync(retriever, requests, cancellationToken) is { Count: > 0 } found) sources.Add(new(retriever.Name, found, admission));
        CandidateList[] candidates = [.. sources.Select(source => source.Admitted)];
        ScoreBoard board = new(admission.ItemCount);
        var places = new IReadOnlyDictionary<ItemId, int>[requests.Count];
        for (var i = 0; i < places.Length; i++)
        {
            foreach (var source in sources) source.Turn(i);
            places[i] = Places(requests[i], candidates, items, board);
        }
        return places;
    }

    private Dictionary<ItemId, int> Places(RetrievalRequest request, CandidateList[] candidates, IReadOnlySet<ItemId> items, ScoreBoard board)
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
    /// <summary>What one retriever found for each history, of which one is looked at after the other: hundreds of lists would be made and thrown away.</summary>
    private sealed class Source
    {
        private readonly IReadOnlyList<IReadOnlyList<Candidate>> found;
        private readonly Admission admission;
        private readonly List<Candidate> kept = [];
        private readonly List<int> places = [];

        public Source(string name, IReadOnlyList<IReadOnlyList<Candidate>> found, Admission admission)
        {
            (this.found, this.admission) = (found, admission);
            Admitted = new(name, kept) { Places = places };
        }

        /// <summary>What may be shown of the list that was turned to.</summary>
        public CandidateList Admitted { get; }

        public void Turn(int request)
        {
            // A retriever that does not look at the history gives one list for all.
            if (request > 0 && ReferenceEquals(found[request], found[request - 1])) return;
            kept.Clear();
            places.Clear();
            admission.Admit(found[request], kept, places);
        }
    }
}
