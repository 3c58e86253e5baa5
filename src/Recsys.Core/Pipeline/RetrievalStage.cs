namespace Recsys.Core.Pipeline;

/// <summary>Asks retrievers for one request's candidates; one that fails is noted and the others serve.</summary>
internal sealed class RetrievalStage(RecommendationRequest request, Admission admission, int catalogSize, TimeProvider clock)
{
    private const int Widening = 8;

    private readonly List<SourceTrace> sources = [];

    public IReadOnlyList<SourceTrace> Sources => sources;

    /// <summary>
    /// The admitted candidates of each retriever. Where the filters leave fewer than needed, the retrievers are asked for
    /// longer lists until nothing more can come.
    /// </summary>
    public async Task<IReadOnlyList<CandidateList>> AskAsync(
        IReadOnlyList<ICandidateRetriever> retrievers, int count, int needed, CancellationToken cancellationToken)
    {
        for (; ; count *= Widening)
        {
            count = Math.Min(count, Math.Max(catalogSize, 1));
            List<SourceTrace> answers = [];
            foreach (var retriever in retrievers) answers.Add(await AskAsync(retriever, count, cancellationToken));

            List<CandidateList> admitted = [.. answers.Where(answer => answer.Failure is null).Select(Admitted)];
            if (!Suffices(admitted, needed) && count < catalogSize && answers.Any(answer => answer.Candidates.Count >= count)) continue;
            sources.AddRange(answers);
            return admitted;
        }
    }

    private async Task<SourceTrace> AskAsync(ICandidateRetriever retriever, int count, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        try
        {
            RetrievalRequest question = new(request.History, count) { User = request.User, Exclude = admission.Withheld, Leanings = request.Leanings };
            var candidates = await retriever.RetrieveAsync(question, cancellationToken);
            return new(retriever.Name, candidates, clock.GetElapsedTime(start));
        }
        // Whatever breaks in one retriever, the others still serve; only the caller's own cancellation ends the request.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return new(retriever.Name, [], clock.GetElapsedTime(start), failure.Message);
        }
    }

    private CandidateList Admitted(SourceTrace answer) =>
        admission.Admitted(answer.Source, answer.Candidates);

    private static bool Suffices(List<CandidateList> lists, int needed)
    {
        HashSet<ItemId> distinct = [];
        foreach (var list in lists)
            foreach (var one in list.Candidates)
                if (distinct.Count >= needed || (distinct.Add(one.Item) && distinct.Count >= needed)) return true;
        return needed <= 0;
    }
}
