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

    private static string Rerank(double strength, string candidates)
    {
        var ranked = Of("x", candidates).Candidates.Select((one, i) => new RankedItem(one.Item, i + 1, one.Score, new Dictionary<string, int>()));
        return Ordered(new DiversityReranker(vectors, new() { Strength = strength }).Rerank(anything, [.. ranked], 3));
    }
}
