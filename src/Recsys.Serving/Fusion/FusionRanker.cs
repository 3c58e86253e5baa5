using Recsys.Core;

namespace Recsys.Serving.Fusion;

/// <summary>Brings the lists of several retrievers into one order by a weighted sum over the lists.</summary>
public sealed class FusionRanker(FusionOptions options) : IRanker
{
    public IReadOnlyList<RankedItem> Rank(RetrievalRequest request, IReadOnlyList<CandidateList> candidates) =>
        Rank(candidates, source => options.Weight(source) * request.SourceWeights.GetValueOrDefault(source, 1));

    /// <summary>The same without a request: the lists count as the settings say.</summary>
    public IReadOnlyList<RankedItem> Rank(IReadOnlyList<CandidateList> candidates) => Rank(candidates, options.Weight);

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
            .ThenBy(one => one.Key.Value, Comparer<string>.Create(IdOrder.Compare))
            .Select((one, i) => new RankedItem(one.Key, i + 1, one.Value.Score, one.Value.Sources))];
    }
}
