using CsCheck;
using Recsys.Core;
using Recsys.Serving.Diversity;
using Recsys.Serving.Facets;
using static Recsys.Serving.Tests.Lists;

namespace Recsys.Serving.Tests.Diversity;

public sealed class DiversityRerankerTests
{
    private static readonly FacetVectors vectors = new(Teas("a: Japan green; b: Japan green; c: Japan green; d: India black; e: China white"));
    private static readonly RetrievalRequest anything = new(UserHistory.Empty, 3);

    [Fact]
    public void Without_strength_the_ranking_stays() => Assert.Equal("a b c", Rerank(0, "a 9, b 8.9, c 8.8, d 8.7, e 1"));

    [Fact]
    public void A_little_strength_lets_something_else_pass_an_equal_twin() => Assert.Equal("a d b", Rerank(0.1, "a 9, b 8.9, c 8.8, d 8.7, e 1"));

    [Fact]
    public void A_much_better_item_stays_in_front_however_alike() => Assert.Equal("a b c", Rerank(0.1, "a 9, b 8.9, c 8.8, d 3, e 1"));

    [Fact]
    public void The_slate_holds_ranked_items_once_each_and_as_many_as_asked_for() =>
        Gen.Select(Gen.Double[0, 1], Gen.Shuffle(new[] { "a", "b", "c", "d", "e", "unknown" }), Gen.Int[0, 6], Gen.Int[1, 7]).Sample((strength, ids, size, count) =>
        {
            var ranked = ids.Take(size).Select((id, i) => new RankedItem(new(id), i + 1, -i, new Dictionary<string, int>())).ToList();

            var slate = new DiversityReranker(vectors, new() { Strength = strength }).Rerank(anything, ranked, count);

            Assert.Equal(Math.Min(size, count), slate.Select(one => one.Item).Distinct().Count());
            Assert.Equal(slate.Count, Math.Min(size, count));
            Assert.Subset(ids.Take(size).ToHashSet(), slate.Select(one => one.Item.Value).ToHashSet());
        });

    [Fact]
    public void The_slate_is_the_one_that_comparing_every_pair_leads_to() =>
        Gen.Select(Gen.Double[0.01, 1], Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3]).Array[5], Gen.Shuffle(new[] { "a", "b", "c", "d", "e", "unknown" }), Gen.Int[1, 6]).Sample((strength, scores, ids, count) =>
        {
            var ranked = ids.Zip(scores.Append((0, 0)), (id, score) => new RankedItem(new(id), 1, score.Item1, new Dictionary<string, int>())).ToList();

            var slate = new DiversityReranker(vectors, new() { Strength = strength, Pool = 6 }).Rerank(anything, ranked, count);

            Assert.Equal(PairByPair(strength, ranked, count), slate.Select(one => one.Item));
        });

    // Maximal marginal relevance as it is written down.
    private static List<ItemId> PairByPair(double strength, List<RankedItem> ranked, int count)
    {
        List<RankedItem> pool = [.. ranked], slate = [];
        var (worst, best) = (pool.Min(one => one.Score), pool.Max(one => one.Score));
        while (slate.Count < count && pool.Count > 0)
        {
            var next = pool.MaxBy(one => (1 - strength) * (one.Score - worst) / (best > worst ? best - worst : 1) - strength * slate.Select(chosen => Likeness(one, chosen)).DefaultIfEmpty().Max())!;
            pool.Remove(next);
            slate.Add(next);
        }
        return [.. slate.Select(one => one.Item)];
    }

    private static double Likeness(RankedItem one, RankedItem other) =>
        vectors.IndexOf(one.Item) is >= 0 and var a && vectors.IndexOf(other.Item) is >= 0 and var b ? vectors.Similarity(a, b) : 0;

    private static string Rerank(double strength, string candidates)
    {
        var ranked = Of("x", candidates).Candidates.Select((one, i) => new RankedItem(one.Item, i + 1, one.Score, new Dictionary<string, int>()));
        return Ordered(new DiversityReranker(vectors, new() { Strength = strength }).Rerank(anything, [.. ranked], 3));
    }
}
