using CsCheck;

namespace Recsys.Storage.Tests;

public sealed class StatisticsTests
{
    [Fact]
    public void Popularity_that_is_even_has_no_skew() =>
        Assert.Equal(0, PopularitySkew.Of([3, 3, 3, 3]).Gini, 12);

    [Fact]
    public void The_Gini_coefficient_is_half_the_mean_difference_over_the_mean() => Gen.Int[1, 1000].Array[1, 40].Sample(counts =>
    {
        var difference = counts.SelectMany(a => counts, (a, b) => (double)Math.Abs(a - b)).Average();

        Assert.Equal(difference / 2 / counts.Average(), PopularitySkew.Of(counts).Gini, 9);
    });

    [Fact]
    public void The_most_popular_tenth_has_its_share() =>
        Assert.Equal(91.0 / 100, PopularitySkew.Of([91, .. Enumerable.Repeat(1, 9)]).TopTenPercentShare, 12);

    [Fact]
    public void A_quantile_is_the_least_length_that_so_many_users_do_not_exceed() => Gen.Int[1, 50].Array[1, 60].Sample(lengths =>
    {
        var quantiles = LengthQuantiles.Of(lengths);

        Assert.True(lengths.Count(length => length <= quantiles.Median) >= lengths.Length / 2.0);
        Assert.True(lengths.Count(length => length < quantiles.Median) < lengths.Length / 2.0);
        Assert.Equal((lengths.Min(), lengths.Max()), (quantiles.Min, quantiles.Max));
    });

    [Fact]
    public void Many_different_ratings_are_counted_in_ranges()
    {
        using var scratch = new StoreInScratch();
        scratch.Write("rows.csv", "user,item,rating\n" + string.Concat(Enumerable.Range(0, 101).Select(n => $"u,i{n},{n}\n")));

        var ratings = scratch.Import("rows.csv").Data.Describe().Ratings;

        Assert.Equal(20, ratings.Count);
        Assert.Equal(101, ratings.Sum(range => range.Count));
        Assert.Equal((0f, 100f), (ratings[0].From, ratings[^1].To));
    }
}
