using Recsys.Core.Metrics;

namespace Recsys.Serving.Fusion;

/// <summary>
/// Finds the weights that order validation cases best: coordinate ascent on NDCG (Metzler &amp; Croft, 2007), which
/// maximises the metric itself and depends on no luck.
/// </summary>
public sealed class FusionLearner(int k = 10)
{
    private static readonly double[] steps = [0, 0.25, 0.5, 0.8, 1.25, 2, 4];

    /// <summary>The options with the best weights found, the largest being 1, and the mean NDCG@k that they reach.</summary>
    public (FusionOptions Options, double Ndcg) Learn(IReadOnlyList<FusionCase> cases, FusionOptions start)
    {
        var sources = cases.SelectMany(one => one.Lists).Select(list => list.Source).Distinct().Order(StringComparer.Ordinal).ToList();
        var (best, ndcg) = (start with { Weights = sources.ToDictionary(source => source, start.Weight) }, Mean(cases, start));
        for (var improved = true; improved;)
        {
            improved = false;
            foreach (var source in sources)
                foreach (var step in steps)
                {
                    var tried = best with { Weights = new(best.Weights) { [source] = Stepped(best.Weights[source], step) } };
                    if (Mean(cases, tried) is var reached && reached <= ndcg + 1e-6) continue;
                    (best, ndcg, improved) = (tried, reached, true);
                }
        }
        return (best with { Weights = Scaled(best.Weights) }, ndcg);
    }

    /// <summary>NDCG@k of each case under these options.</summary>
    public double[] Evaluate(IReadOnlyList<FusionCase> cases, FusionOptions options)
    {
        FusionRanker ranker = new(options);
        return [.. cases.Select(one => Ndcg(ranker, one))];
    }

    private double Mean(IReadOnlyList<FusionCase> cases, FusionOptions options) => Evaluate(cases, options).DefaultIfEmpty().Average();

    private double Ndcg(FusionRanker ranker, FusionCase one)
    {
        // The metric speaks in numbers: a relevant item is its number, any other is -1.
        var relevant = one.Relevant.Select((item, i) => (item, i)).ToDictionary(pair => pair.item, pair => pair.i);
        var ranked = ranker.Rank(one.Lists).Take(k).Select(item => relevant.GetValueOrDefault(item.Item, -1));
        return new RankingMetrics([.. ranked], relevant.Values.ToHashSet()).Ndcg(k);
    }

    // From 0 a weight comes back as a small one.
    private static double Stepped(double weight, double step) => weight == 0 ? step / 10 : weight * step;

    private static Dictionary<string, double> Scaled(Dictionary<string, double> weights)
    {
        var largest = weights.Values.DefaultIfEmpty().Max();
        return largest > 0 ? weights.ToDictionary(pair => pair.Key, pair => Math.Round(pair.Value / largest, 3)) : weights;
    }
}
