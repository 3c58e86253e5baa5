using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Serving.Fusion;

namespace Recsys.Cli.Bench;

/// <summary>Measures every order of the same candidates: each source's own, the fusion, and what is served in the end.</summary>
/// <param name="fused">The names of the sources that fusion reads.</param>
internal sealed class RerankBench(FusionOptions settings, IReranker reranker, IReadOnlySet<string> fused, string generator, int k)
{
    public const string Served = "served (fusion + re-ranker)";

    /// <summary>The weights that order the validation part best; the test part has no say.</summary>
    public FusionOptions Learn(IReadOnlyList<RerankQuestion> valid) =>
        new FusionLearner(k).Learn([.. valid.Select(one => new FusionCase(Fused(one), one.Relevant, one.Request.History.Items.Count, one.Candidates.ToHashSet()))], settings).Options;

    /// <summary>One row for each order, the generator's first.</summary>
    public IReadOnlyList<RerankRow> Measure(IReadOnlyList<RerankQuestion> questions, FusionOptions learned)
    {
        var orders = Orders(learned).Select(order => Evaluate(order.Name, questions, order.Of)).ToList();
        var own = orders[0];
        return [.. orders.Select(order =>
        {
            var difference = order.Minus(own);
            return new RerankRow(order.Model, order.Intervals(), difference.Intervals(), difference.Mean($"NDCG@{k}") / own.Mean($"NDCG@{k}"));
        })];
    }

    private IEnumerable<(string Name, Func<RerankQuestion, IEnumerable<ItemId>> Of)> Orders(FusionOptions learned)
    {
        yield return (generator, one => one.Candidates);
        foreach (var source in fused.Append("popularity").Where(source => source != generator).Distinct())
            yield return (source, one => one.Lists.First(list => list.Source == source).Candidates.Select(candidate => candidate.Item));
        yield return ("fusion, settings", one => Fusion(one, settings).Select(item => item.Item));
        yield return ("fusion, learned", one => Fusion(one, learned).Select(item => item.Item));
        yield return ("fusion, learned + re-ranker", one => reranker.Rerank(one.Request, Fusion(one, learned), k).Select(item => item.Item));
        yield return (Served, one => reranker.Rerank(one.Request, Fusion(one, settings), k).Select(item => item.Item));
    }

    /// <summary>The product's ranking of all it found, without what is not among the candidates.</summary>
    private List<RankedItem> Fusion(RerankQuestion one, FusionOptions options)
    {
        var candidates = one.Candidates.ToHashSet();
        return [.. new FusionRanker(options).Rank(one.Request, Fused(one)).Where(item => candidates.Contains(item.Item))];
    }

    private List<CandidateList> Fused(RerankQuestion one) => [.. one.Lists.Where(list => fused.Contains(list.Source))];

    private EvaluationResult Evaluate(string name, IReadOnlyList<RerankQuestion> questions, Func<RerankQuestion, IEnumerable<ItemId>> order)
    {
        Dictionary<string, double[]> perUser = new()
        {
            [$"Precision@{k}"] = new double[questions.Count],
            [$"Recall@{k}"] = new double[questions.Count],
            [$"NDCG@{k}"] = new double[questions.Count],
        };
        foreach (var (q, one) in questions.Index())
        {
            var metrics = Metrics(one, order(one));
            perUser[$"Precision@{k}"][q] = metrics.Precision(k);
            perUser[$"Recall@{k}"][q] = metrics.Recall(k);
            perUser[$"NDCG@{k}"][q] = metrics.Ndcg(k);
        }
        return new(name, perUser);
    }

    // Whatever a source leaves out of the candidates comes after, in the generator's order.
    private RankingMetrics Metrics(RerankQuestion one, IEnumerable<ItemId> order)
    {
        var places = one.Candidates.Index().ToDictionary(candidate => candidate.Item, candidate => candidate.Index);
        int[] ranked = [.. order.Where(places.ContainsKey).Concat(one.Candidates).Distinct().Take(k).Select(item => places[item])];
        // A relevant item that is no candidate can be found by no order; it counts all the same.
        var relevant = one.Relevant.Select((item, i) => places.TryGetValue(item, out var place) ? place : -1 - i).ToHashSet();
        return new(ranked, relevant);
    }
}
