using Recsys.Core;
using Recsys.Core.Metrics;

namespace Recsys.Serving.Facets;

/// <summary>Finds what shares rare facet values with the liked items and with what is wanted now, and few with the disliked.</summary>
public sealed class FacetRetriever(FacetVectors vectors, FacetOptions options) : ICandidateRetriever
{
    public string Name => "facets";

    public ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default)
    {
        var scores = vectors.Scores(Taste(request));
        for (var i = 0; i < scores.Length; i++)
            if (scores[i] <= 0 || request.Exclude.Contains(vectors.Items[i].Id)) scores[i] = double.NegativeInfinity;
        return new([.. TopK.Of(scores, request.Count).Select(i => new Candidate(vectors.Items[i].Id, scores[i]))]);
    }

    private double[] Taste(RetrievalRequest request)
    {
        var taste = new double[vectors.DimensionCount];
        foreach (var past in request.History.Items)
            if (vectors.IndexOf(past.Item) is >= 0 and var index) vectors.AddTo(taste, index, past.Weight);
        foreach (var (constraint, weight) in request.Leanings)
        {
            var sign = constraint.Polarity == Polarity.Wanted ? 1 : -1;
            foreach (var term in constraint.AnyOf)
                if (term.Value is { } value) vectors.AddTo(taste, new FacetValue(term.Facet, value), sign * weight * options.WantedWeight);
        }
        return taste;
    }
}
