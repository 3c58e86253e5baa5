using System.Runtime.InteropServices;
using Recsys.Core;

namespace Recsys.Serving.Fusion;

/// <summary>Brings the lists of several retrievers into one order by a weighted sum over the lists.</summary>
public sealed class FusionRanker(FusionOptions options) : IRanker
{
    private static readonly Comparer<string> byId = Comparer<string>.Create(IdOrder.Compare);

    public IReadOnlyList<RankedItem> Rank(RetrievalRequest request, IReadOnlyList<CandidateList> candidates) => Rank(candidates, WeightOf(request));

    /// <summary>The same without a request: the lists count as the settings say.</summary>
    public IReadOnlyList<RankedItem> Rank(IReadOnlyList<CandidateList> candidates) => Rank(candidates, options.Weight);

    /// <summary>Without sorting: a place is one more than the number of better candidates.</summary>
    public IReadOnlyDictionary<ItemId, int> Places(RetrievalRequest request, IReadOnlyList<CandidateList> candidates, IReadOnlySet<ItemId> items)
    {
        var weightOf = WeightOf(request);
        Dictionary<ItemId, double> scores = [];
        foreach (var (source, list) in candidates)
        {
            var weight = weightOf(source);
            var gains = FusionGains.Of(list, options.Formula, options.RankConstant);
            for (var i = 0; i < list.Count; i++)
                CollectionsMarshal.GetValueRefOrAddDefault(scores, list[i].Item, out _) += weight * gains[i];
        }
        return items.Where(scores.ContainsKey).ToDictionary(item => item, item => Place(scores, item));
    }

    private static int Place(Dictionary<ItemId, double> scores, ItemId item)
    {
        var own = scores[item];
        var place = 1;
        foreach (var (other, score) in scores)
            if (score > own || (score == own && IdOrder.Compare(other.Value, item.Value) < 0)) place++;
        return place;
    }

    private Func<string, double> WeightOf(RetrievalRequest request) =>
        source => options.Weight(source) * request.SourceWeights.GetValueOrDefault(source, 1);

    private List<RankedItem> Rank(IReadOnlyList<CandidateList> candidates, Func<string, double> weightOf)
    {
        Dictionary<ItemId, (double Score, Dictionary<string, int> Sources)> fused = [];
        foreach (var (source, list) in candidates)
        {
            var weight = weightOf(source);
            var gains = FusionGains.Of(list, options.Formula, options.RankConstant);
            for (var i = 0; i < list.Count; i++)
            {
                var sum = fused.GetValueOrDefault(list[i].Item, (0, []));
                sum.Sources.TryAdd(source, i + 1);
                fused[list[i].Item] = (sum.Score + weight * gains[i], sum.Sources);
            }
        }
        return [.. fused
            .OrderByDescending(one => one.Value.Score)
            .ThenBy(one => one.Key.Value, byId)
            .Select((one, i) => new RankedItem(one.Key, i + 1, one.Value.Score, one.Value.Sources))];
    }
}
