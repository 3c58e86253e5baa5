using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Serving.Retrieval;

namespace Recsys.Serving.Facets;

/// <summary>Finds what shares rare facet values with the liked items and with what is wanted now, and few with the disliked.</summary>
public sealed class FacetRetriever(FacetVectors vectors, FacetOptions options) : ICandidateRetriever
{
    private readonly AnswerMemory memory = new();
    private readonly ItemId[] ids = [.. vectors.Items.Select(item => item.Id)];

    public string Name => "facets";

    public ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default) =>
        new(Find(request, new(() => new(vectors), isThreadSafe: false), new(ids.Length), vectors.IndexesOf(request.Exclude)));

    public ValueTask<IReadOnlyList<IReadOnlyList<Candidate>>> RetrieveManyAsync(
        IReadOnlyList<RetrievalRequest> requests, CancellationToken cancellationToken = default)
    {
        Lazy<FacetTaste> taste = new(() => new(vectors), isThreadSafe: false);
        Exclusion exclusion = new(ids.Length);
        var answers = new IReadOnlyList<Candidate>[requests.Count];
        List<int> excluded = [];
        for (var i = 0; i < answers.Length; i++)
        {
            if (i == 0 || !ReferenceEquals(requests[i].Exclude, requests[i - 1].Exclude)) excluded = vectors.IndexesOf(requests[i].Exclude);
            answers[i] = Find(requests[i], taste, exclusion, excluded);
        }
        return new(answers);
    }

    // A wish of the moment changes from turn to turn; what a history alone leads to is remembered.
    private Candidate[] Find(RetrievalRequest request, Lazy<FacetTaste> taste, Exclusion exclusion, List<int> excluded)
    {
        var isExcluded = exclusion.Of(excluded);
        var key = request.Leanings.Count > 0 || excluded.Count > AnswerMemory.MostExcluded ? null : Key(request);
        if (key is not null && memory.Recall(key)?.Without(isExcluded, request.Count, ids) is { } known) return known;
        var best = Best(request, taste.Value, key is null ? excluded : [], key is null ? request.Count : BestItems.Depth(request.Count, excluded.Count, ids.Length));
        if (key is not null) memory.Keep(key, best);
        return best.Without(isExcluded, request.Count, ids)!;
    }

    private BestItems Best(RetrievalRequest request, FacetTaste taste, List<int> excluded, int count)
    {
        taste.Clear();
        foreach (var past in request.History.Items)
            if (vectors.IndexOf(past.Item) is >= 0 and var index) taste.Add(index, past.Weight);
        foreach (var (constraint, weight) in request.Leanings)
        {
            var sign = constraint.Polarity == Polarity.Wanted ? 1 : -1;
            foreach (var term in constraint.AnyOf)
                if (term.Value is { } value) taste.Add(new FacetValue(term.Facet, value), sign * weight * options.WantedWeight);
        }
        var scores = taste.Scores();
        foreach (var item in excluded) scores[item] = double.NegativeInfinity;
        foreach (ref var score in scores.AsSpan())
            if (score <= 0) score = double.NegativeInfinity;
        var best = TopK.Of(scores, count);
        return new(best, Array.ConvertAll(best, item => scores[item]), IsAll: best.Length < count || count == ids.Length);
    }

    private HistoryKey Key(RetrievalRequest request)
    {
        var history = request.History.Items;
        var (items, weights) = (new int[history.Count], new double[history.Count]);
        for (var i = 0; i < items.Length; i++) (items[i], weights[i]) = (vectors.IndexOf(history[i].Item), history[i].Weight);
        return new(-1, items, weights);
    }
}
