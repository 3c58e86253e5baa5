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
        List<RankedItem> pool = [.. ranked.Take(count * options.Pool)];
        if (pool.Count == 0) return [];
        var (worst, best) = (pool.Min(one => one.Score), pool.Max(one => one.Score));
        var spread = best > worst ? best - worst : 1;

        var worth = pool.ConvertAll(one => (1 - strength) * (one.Score - worst) / spread).ToArray();
        Likenesses likenesses = new(vectors, [.. pool.Select(one => vectors.IndexOf(one.Item))]);
        List<RankedItem> slate = new(Math.Min(count, pool.Count));
        while (slate.Count < count && slate.Count < pool.Count)
        {
            var next = likenesses.Next(worth, strength);
            slate.Add(pool[next] with { Rank = slate.Count + 1 });
            likenesses.Choose(next);
        }
        return slate;
    }
}
