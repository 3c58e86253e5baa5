using System.Runtime.InteropServices;
using Recsys.Core;

namespace Recsys.Serving.Fusion;

/// <summary>Brings the lists of several retrievers into one order by a weighted sum over the lists.</summary>
public sealed class FusionRanker(FusionOptions options) : IRanker
{
    public IReadOnlyList<RankedItem> Rank(RetrievalRequest request, IReadOnlyList<CandidateList> candidates) => Rank(candidates, WeightOf(request));

    /// <summary>The same without a request: the lists count as the settings say.</summary>
    /// <param name="history">How many items the lists rest on.</param>
    public IReadOnlyList<RankedItem> Rank(IReadOnlyList<CandidateList> candidates, int history) => Rank(candidates, source => options.Weight(source, history));

    /// <summary>The same scores, added up without sorting.</summary>
    public void Score(RetrievalRequest request, IReadOnlyList<CandidateList> candidates, ScoreBoard board)
    {
        var weightOf = WeightOf(request);
        foreach (var list in candidates)
        {
            var weight = weightOf(list.Source);
            var gains = FusionGains.Of(list.Candidates, options.Formula, options.RankConstant);
            var span = CandidateList.SpanOf(list.Candidates);
            if (list.Places is { } places)
                for (var i = 0; i < span.Length; i++) board.Add(span[i].Item, places[i], weight * gains[i]);
            else
                for (var i = 0; i < span.Length; i++) board.Add(span[i].Item, weight * gains[i]);
        }
    }

    private Func<string, double> WeightOf(RetrievalRequest request) =>
        source => options.Weight(source, request.History.Items.Count) * request.SourceWeights.GetValueOrDefault(source, 1);

    private RankedItem[] Rank(IReadOnlyList<CandidateList> candidates, Func<string, double> weightOf)
    {
        string[] sources = [.. candidates.Select(list => list.Source).Distinct()];
        Dictionary<ItemId, Fused> fused = new(candidates.Sum(list => list.Candidates.Count));
        foreach (var (source, list) in candidates)
        {
            var (weight, place) = (weightOf(source), Array.IndexOf(sources, source));
            var gains = FusionGains.Of(list, options.Formula, options.RankConstant);
            for (var i = 0; i < list.Count; i++)
            {
                ref var one = ref CollectionsMarshal.GetValueRefOrAddDefault(fused, list[i].Item, out var isKnown);
                if (!isKnown) one = new(list[i].Item, new(sources));
                one.Score += weight * gains[i];
                one.Sources.Note(place, i + 1);
            }
        }
        Fused[] order = [.. fused.Values];
        Array.Sort(order, Fused.BestFirst);
        var ranked = new RankedItem[order.Length];
        for (var i = 0; i < order.Length; i++) ranked[i] = new(order[i].Item, i + 1, order[i].Score, order[i].Sources);
        return ranked;
    }

    /// <summary>A candidate with what the lists have given it so far.</summary>
    private struct Fused(ItemId item, SourceRanks sources)
    {
        public static readonly Comparison<Fused> BestFirst = (a, b) =>
            a.Score != b.Score ? b.Score.CompareTo(a.Score) : IdOrder.Compare(a.Item.Value, b.Item.Value);

        public double Score;

        public readonly ItemId Item => item;

        public readonly SourceRanks Sources => sources;
    }
}
