using Recsys.Core.Metrics;

namespace Recsys.Core.Tests.Metrics;

public sealed class RatingMetricsTests
{
    [Fact]
    public void Every_rating_counts_the_same_however_many_its_user_gave()
    {
        var metrics = RatingMetrics.Of([new(0, 1, 1), new(0, -1, 1), new(0, 1, 1), new(1, 3, 1)]);

        Assert.Equal(Math.Sqrt((1 + 1 + 1 + 9) / 4.0), metrics[RatingMetrics.Rmse].Mean, 1e-12);
        Assert.Equal(1.5, metrics[RatingMetrics.Mae].Mean, 1e-12);
        Assert.Equal(0.75, metrics[RatingMetrics.WithinOne].Mean, 1e-12);
        Assert.Equal(4, metrics[RatingMetrics.Rmse].Count);
        Assert.Equal((1.0, 3.0), (metrics[RatingMetrics.Rmse].Low, metrics[RatingMetrics.Rmse].High));   // resampled by user
    }

    [Fact]
    public void A_case_knows_a_user_by_the_last_rating_of_each_item_and_cuts_predictions_to_the_scale()
    {
        InteractionTable known = new(), wanted = new(known.Users, known.Items);
        known.Add(new("u", "a", 2, 0));
        known.Add(new("u", "a", 4, 1));
        wanted.Add(new("u", "b", 5, 0));

        var one = Assert.Single(RatingCase.Of(wanted, known));
        var residual = Assert.Single(RatingCase.Residuals([one], new(1, 5), _ => [(7, 0.5)]));

        Assert.Equal("0 4 1", $"{Assert.Single(one.History)} {Assert.Single(one.Ratings)} {Assert.Single(one.Items)}");
        Assert.Equal(0, residual.Error);
    }

    [Fact]
    public void A_weight_stands_for_a_rating_inside_the_scale()
    {
        RatingRange stars = new(1, 5);

        Assert.Equal([4.5, 1.5, null, 5], (double?[])[stars.Of(new(new("a"))), stars.Of(new(new("a"), -1)), stars.Of(new(new("a"), 0)), stars.Of(new(new("a"), Rating: 9))]);
    }
}
