using Recsys.Core;
using Recsys.Core.Metrics;

namespace Recsys.Serving.Fusion;

/// <summary>
/// Finds the weights of fusion under which what people chose is most likely among all that their lists hold: a <see cref="ChoiceModel"/> over what
/// each list gives an item, and over the same times the length of the history. A weight may be negative: one model then takes away what another
/// counts twice.
/// </summary>
public sealed class FusionLearner(int k = 10)
{
    /// <summary>The options with the best weights and slopes, the largest weight being 1 in size, and the mean NDCG@k of the cases under them.</summary>
    public (FusionOptions Options, double Ndcg) Learn(IReadOnlyList<FusionCase> cases, FusionOptions start)
    {
        var sources = cases.SelectMany(one => one.Lists).Select(list => list.Source).Distinct().Order(StringComparer.Ordinal).ToList();
        var found = ChoiceModel.Fit([.. cases.Select(one => ChoiceOf(one, sources, start)).Where(choice => choice.Chosen.Count > 0)], 2 * sources.Count);
        var largest = found.Take(sources.Count).Select(Math.Abs).DefaultIfEmpty().Max();
        var learned = start with { Weights = Named(0), HistorySlopes = Named(sources.Count) };
        return (learned, Evaluate(cases, learned).DefaultIfEmpty().Average());

        Dictionary<string, double> Named(int first) => sources.Index().ToDictionary(source => source.Item, source => largest > 0 ? Math.Round(found[first + source.Index] / largest, 3) : 0);
    }

    /// <summary>NDCG@k of each case under these options.</summary>
    public double[] Evaluate(IReadOnlyList<FusionCase> cases, FusionOptions options)
    {
        FusionRanker ranker = new(options);
        return [.. cases.Select(one => Ndcg(ranker, one))];
    }

    private static Choice ChoiceOf(FusionCase one, List<string> sources, FusionOptions options)
    {
        Dictionary<ItemId, int> places = [];
        foreach (var list in one.Lists)
            foreach (var candidate in list.Candidates)
                if (one.Admits(candidate.Item)) places.TryAdd(candidate.Item, places.Count);
        float[][] features = [.. Enumerable.Range(0, 2 * sources.Count).Select(_ => new float[places.Count])];
        foreach (var list in one.Lists)
            foreach (var (candidate, gain) in list.Candidates.Zip(FusionGains.Of(list.Candidates, options.Formula, options.RankConstant)))
                if (places.TryGetValue(candidate.Item, out var place)) features[sources.IndexOf(list.Source)][place] += (float)gain;
        var length = (float)FusionOptions.LengthOf(one.History);
        for (var source = 0; source < sources.Count; source++)
            for (var place = 0; place < places.Count; place++) features[sources.Count + source][place] = length * features[source][place];
        return new(features, [.. one.Relevant.Where(places.ContainsKey).Select(item => places[item])], []);
    }

    private double Ndcg(FusionRanker ranker, FusionCase one)
    {
        // The metric speaks in numbers: a relevant item is its number, any other is -1.
        var relevant = one.Relevant.Select((item, i) => (item, i)).ToDictionary(pair => pair.item, pair => pair.i);
        var ranked = ranker.Rank(one.Lists, one.History).Where(item => one.Admits(item.Item)).Take(k).Select(item => relevant.GetValueOrDefault(item.Item, -1));
        return new RankingMetrics([.. ranked], relevant.Values.ToHashSet()).Ndcg(k);
    }
}
