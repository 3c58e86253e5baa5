using Recsys.Core;
using Recsys.Serving.Ratings;

namespace Recsys.Serving.Tests.Ratings;

public sealed class BaselineRatingPredictorTests
{
    private static readonly ItemId good = new("good"), poor = new("poor");

    [Fact]
    public void An_item_that_everybody_likes_is_rated_above_one_that_nobody_does()
    {
        var answers = Known().Predict(UserHistory.Empty, [good, poor, new("unknown")]);

        Assert.True(answers[0].Rating > answers[2].Rating && answers[2].Rating > answers[1].Rating);
        Assert.All(answers, answer => Assert.True(answer.Deviation > 0));
    }

    [Fact]
    public void A_generous_user_is_predicted_to_be_generous()
    {
        var strict = Known().Predict(new([new(good, Rating: 3)]), [poor])[0];
        var generous = Known().Predict(new([new(good, Rating: 5)]), [poor])[0];

        Assert.True(generous.Rating > strict.Rating);
    }

    [Fact]
    public void Without_ratings_of_anybody_likes_and_dislikes_alone_move_the_middle_of_the_scale()
    {
        BaselineRatingPredictor scale = new(new RatingRange(1, 5));

        Assert.Equal(3, scale.Predict(new([new(good, 0)]), [poor])[0].Rating);
        Assert.InRange(scale.Predict(new([new(good)]), [poor])[0].Rating, 3.01, 5);
        Assert.InRange(scale.Predict(new([new(good, -1)]), [poor])[0].Rating, 1, 2.99);
    }

    private static BaselineRatingPredictor Known()
    {
        InteractionTable table = new();
        for (var user = 0; user < 10; user++)
        {
            table.Add(new($"{user}", good.Value, 4 + (user % 2), 0));
            table.Add(new($"{user}", poor.Value, 1 + (user % 2), 0));
        }
        return new(table);
    }
}
