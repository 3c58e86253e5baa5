namespace Recsys.Core.Pipeline;

/// <summary>
/// Retrieve → filter → rank → re-rank. The slate always holds as many items as were asked for while admissible ones
/// exist, none twice and none that a filter refuses, whatever the retrievers, the ranker and the re-ranker do.
/// </summary>
public sealed class RecommendationPipeline(ICatalog catalog, IReadOnlyList<ICandidateRetriever> retrievers, IRanker ranker, IReranker reranker)
{
    private const int ChoiceUnderConditions = 4;

    private static readonly Dictionary<string, int> noSources = [];

    /// <summary>Asked in turn, and only while the retrievers found too few; after them the catalogue's own order serves.</summary>
    public IReadOnlyList<ICandidateRetriever> Fallbacks { get; init; } = [];

    public IReadOnlyList<IItemFilter> Filters { get; init; } =
        [new DislikedFilter(), new SeenFilter(), new HiddenFilter(), new ConstraintFilter()];

    /// <summary>Which items satisfy which constraint, looked up.</summary>
    public ItemMasks Masks { get; } = new(catalog);

    public PipelineOptions Options { get; init; } = new();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public async Task<Recommendation> RecommendAsync(RecommendationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Count, 1, nameof(request));
        StageClock times = new(Clock);
        Admission admission = new(catalog, Masks, Filters, request);
        RetrievalStage retrieval = new(request, admission, catalog.Items.Count, Clock);

        var candidates = await retrieval.AskAsync(retrievers, Math.Max(Options.Candidates, request.Count), Needed(request), cancellationToken);
        times.Lap("retrieve");
        RetrievalRequest wish = new(request.History, request.Count) { User = request.User, Exclude = admission.Withheld, Leanings = request.Leanings, SourceWeights = request.SourceWeights, Diversity = request.Diversity };
        var ranked = ranker.Rank(wish, candidates);
        times.Lap("rank");
        SlateBuilder slate = new(request.Count, admission);
        slate.Add(reranker.Rerank(wish, ranked, request.Count));
        slate.Add(ranked);
        times.Lap("re-rank");
        var (proposed, removed) = (slate.Count, admission.Trace());
        await FillAsync(slate, retrieval, request.Count, cancellationToken);
        times.Lap("fill");

        return new(slate.Build(), new()
        {
            Sources = retrieval.Sources,
            Filters = removed,
            OrderChanges = slate.Changes(ranked),
            Backfilled = slate.Count - proposed,
            Times = times.Laps,
        })
        { Ranked = ranked };
    }

    /// <summary>
    /// For each item of a slate the liked item that it owes its place to most: the models' own counterfactual. Items that
    /// stand without any single liked one have none.
    /// </summary>
    public Task<IReadOnlyDictionary<ItemId, Influence>> InfluencesAsync(
        RecommendationRequest request, Slate slate, CancellationToken cancellationToken = default)
    {
        Admission admission = new(catalog, Masks, Filters, request, isTraced: false);
        RankingByHistory ranking = new(retrievers, ranker, admission);
        var shown = slate.Items.Select(one => one.Item).ToHashSet();
        // No user: a trained user's vector would hide what the history does.
        RetrievalRequest question = new(request.History, Math.Clamp(catalog.Items.Count, 1, Options.Candidates))
        {
            Exclude = admission.Withheld,
            Leanings = request.Leanings,
            SourceWeights = request.SourceWeights,
        };

        return new InfluenceFinder(histories => ranking.PlacesAsync(
            [.. histories.Select(history => question with { History = history })], shown, cancellationToken)).FindAsync(request.History);
    }

    // Where conditions thin the lists out, what is left of them would be the popular rather than the fitting: more is asked for.
    private static int Needed(RecommendationRequest request) => request.Constraints.Count > 0 ? request.Count * ChoiceUnderConditions : request.Count;

    private async Task FillAsync(SlateBuilder slate, RetrievalStage retrieval, int count, CancellationToken cancellationToken)
    {
        foreach (var fallback in Fallbacks)
        {
            if (slate.IsFull) return;
            foreach (var list in await retrieval.AskAsync([fallback], Math.Max(Options.Candidates, count), count, cancellationToken))
                slate.Add(list.Candidates.Select((one, i) => new RankedItem(one.Item, i + 1, 0, new Dictionary<string, int> { [list.Source] = i + 1 })));
        }
        slate.Add(catalog.Items.Select((item, i) => new RankedItem(item.Id, i + 1, 0, noSources)));
    }
}
