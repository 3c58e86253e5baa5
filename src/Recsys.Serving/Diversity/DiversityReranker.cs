using Recsys.Core;
using Recsys.Serving.Facets;

namespace Recsys.Serving.Diversity;

/// <summary>
/// Maximal marginal relevance (Carbonell &amp; Goldstein, SIGIR 1998): each place goes to the item with the best balance of
/// score and unlikeness, in facets, to those already chosen.
/// </summary>
public sealed class DiversityReranker(FacetVectors vectors, DiversityOptions options) : IReranker
{
    public IReadOnlyList<RankedItem> Rerank(RetrievalRequest request, IReadOnlyList<RankedItem> ranked, int count)
    {
        var strength = request.Diversity ?? options.Strength;
        if (strength == 0) return [.. ranked.Take(count)];
        var pool = ranked.Take(count * options.Pool).Select(one => new Contender(one, vectors.IndexOf(one.Item))).ToList();
        if (pool.Count == 0) return [];
        var (worst, best) = (pool.Min(one => one.Item.Score), pool.Max(one => one.Item.Score));
        var spread = best > worst ? best - worst : 1;

        List<RankedItem> slate = [];
        while (slate.Count < count && pool.Count > 0)
        {
            var next = pool.MaxBy(one => (1 - strength) * (one.Item.Score - worst) / spread - strength * one.Nearest)!;
            pool.Remove(next);
            slate.Add(next.Item with { Rank = slate.Count + 1 });
            foreach (var one in pool) one.Approach(next, vectors);
        }
        return slate;
    }

    /// <summary>An item of the pool and how near the chosen ones have come to it.</summary>
    private sealed class Contender(RankedItem item, int index)
    {
        public RankedItem Item { get; } = item;

        public double Nearest { get; private set; }

        public void Approach(Contender chosen, FacetVectors vectors)
        {
            if (Index >= 0 && chosen.Index >= 0) Nearest = Math.Max(Nearest, vectors.Similarity(Index, chosen.Index));
        }

        private int Index { get; } = index;
    }
}
