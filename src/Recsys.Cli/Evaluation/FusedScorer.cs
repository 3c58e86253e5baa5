using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Serving.Fusion;

namespace Recsys.Cli.Evaluation;

/// <summary>Several models fused the way they are served: each gives its best items, fusion makes one order of them.</summary>
/// <param name="parts">The models, each with the name that fusion knows it by.</param>
/// <param name="mask">Are the items of the history left out of the lists, as the product does?</param>
internal sealed class FusedScorer(IReadOnlyList<(string Source, IItemScorer Scorer)> parts, FusionOptions options, IdMap items, bool mask) : IItemScorer
{
    /// <summary>How many items each model gives, as the pipeline asks for.</summary>
    private const int ListLength = 200;

    private readonly FusionRanker ranker = new(options);

    public string Name => "fused";

    public void Score(IReadOnlyList<ScoringQuery> queries, Span<float> scores)
    {
        scores.Fill(float.NegativeInfinity);
        foreach (var (q, lists) in Lists(queries).Index())
            foreach (var one in ranker.Rank(lists, queries[q].History.Length)) scores[q * items.Count + items.IndexOf(one.Item.Value)] = (float)one.Score;
    }

    /// <summary>What each model answers to each query.</summary>
    public IReadOnlyList<IReadOnlyList<CandidateList>> Lists(IReadOnlyList<ScoringQuery> queries)
    {
        var scores = new float[queries.Count * items.Count];
        List<List<CandidateList>> lists = [.. queries.Select(_ => new List<CandidateList>())];
        foreach (var (source, scorer) in parts)
        {
            scorer.Score(queries, scores);
            for (var q = 0; q < queries.Count; q++) lists[q].Add(List(source, scores.AsSpan(q * items.Count, items.Count), queries[q].History));
        }
        return lists;
    }

    private CandidateList List(string source, Span<float> scores, int[] history)
    {
        if (mask)
            foreach (var item in history) scores[item] = float.NegativeInfinity;
        var best = TopK.Of(scores, ListLength);
        List<Candidate> candidates = new(best.Length);
        foreach (var item in best) candidates.Add(new(new(items[item]), scores[item]));
        return new(source, candidates);
    }
}
