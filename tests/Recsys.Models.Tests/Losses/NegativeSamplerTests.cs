using Recsys.Models.Losses;

namespace Recsys.Models.Tests.Losses;

public sealed class NegativeSamplerTests
{
    private static readonly ItemSets sets = new(Interactions.Table([0, 1], [0, 2], [0, 3], [0, 4], [0, 5, 6, 7, 8, 9], [1, 2]));

    [Theory]
    [InlineData(NegativeSampling.Uniform)]
    [InlineData(NegativeSampling.Popularity)]
    [InlineData(NegativeSampling.Hardest)]
    public void An_item_that_the_user_has_is_never_drawn(NegativeSampling sampling)
    {
        foreach (var user in Enumerable.Range(0, sets.Users))
            Assert.DoesNotContain(Draws(sampling, user), item => sets.Has(user, item));
    }

    [Fact]
    public void A_popular_item_is_drawn_more_often_when_popularity_counts()
    {
        var uniform = Draws(NegativeSampling.Uniform, user: 5).Count(item => item == 0);
        var popular = Draws(NegativeSampling.Popularity, user: 5).Count(item => item == 0);

        Assert.True(popular > 1.5 * uniform, $"{popular} against {uniform}");
    }

    [Fact]
    public void The_hardest_is_most_often_the_best_scored() =>
        Assert.Equal(9, Draws(NegativeSampling.Hardest, user: 0).GroupBy(item => item).MaxBy(group => group.Count())!.Key);

    [Fact]
    public void A_user_who_has_everything_gets_an_item_all_the_same()
    {
        var all = new ItemSets(Interactions.Table([0, 1, 2]));

        Assert.InRange(new NegativeSampler(all, 1, NegativeSampling.Uniform, 1).Draw(0, new Random(1), []), 0, 2);
    }

    // One-dimensional embeddings in which an item scores the higher, the higher its number.
    private static int[] Draws(NegativeSampling sampling, int user)
    {
        var sampler = new NegativeSampler(sets, 1, sampling, candidates: 4);
        var random = new Random(1);
        float[] E = [.. Enumerable.Repeat(1f, sets.Users), .. Enumerable.Range(0, sets.Items).Select(item => (float)item)];
        return [.. Enumerable.Range(0, 2000).Select(_ => sampler.Draw(user, random, E))];
    }
}
