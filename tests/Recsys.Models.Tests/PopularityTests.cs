namespace Recsys.Models.Tests;

public sealed class PopularityTests
{
    [Fact]
    public void The_score_of_an_item_is_the_number_of_its_users()
    {
        var model = new Popularity(new(Interactions.Table([0, 1], [1], [1, 2]))).Trained();

        Assert.Equal([1, 3, 1], model.Scores(3, []));
    }

    [Fact]
    public void A_user_who_comes_back_counts_once()
    {
        var model = new Popularity(new(Interactions.Table([0, 0, 0], [1], [1]))).Trained();

        Assert.Equal([1, 2], model.Scores(2, []));
    }
}
