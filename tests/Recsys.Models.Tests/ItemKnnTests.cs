using CsCheck;

namespace Recsys.Models.Tests;

public sealed class ItemKnnTests
{
    [Fact]
    public void The_similarity_is_the_shrunk_cosine()
    {
        var table = Interactions.Table([0, 1], [0, 1], [0], [1, 2]);

        var model = new ItemKnn(new(table), new() { Shrinkage = 2 }).Trained();

        Assert.Equal(2 / (Math.Sqrt(3 * 3) + 2), model.Scores(3, [0])[1], 6);
        Assert.Equal(1 / (Math.Sqrt(3 * 1) + 2), model.Scores(3, [1])[2], 6);
    }

    [Fact]
    public void An_item_listens_only_to_its_nearest_neighbours()
    {
        var table = Interactions.Table([0, 1], [0, 1], [0, 2], [2]);

        var model = new ItemKnn(new(table), new() { Neighbours = 1, Shrinkage = 0 }).Trained();

        Assert.Equal(0, model.Scores(3, [2])[0]);   // 1 is nearer to 0 than 2 is
        Assert.True(model.Scores(3, [0])[2] > 0);   // 2 has no other neighbour
    }

    [Fact]
    public void With_a_time_scale_items_that_were_had_together_are_nearer()
    {
        var table = Interactions.Table([0, 1, 2]).Where(_ => false);
        table.Add(0, 0, 1, timestamp: 1000);
        table.Add(0, 1, 1, timestamp: 1030);
        table.Add(0, 2, 1, timestamp: 90_000);

        var scores = new ItemKnn(new(table), new() { Shrinkage = 0, TimeScale = 60, TimeFloor = 0.25 }).Trained().Scores(3, [0]);

        Assert.Equal(0.25 + (0.75 * Math.Exp(-0.5)), scores[1], 1e-6);
        Assert.Equal(0.25, scores[2], 1e-6);
    }

    [Fact]
    public void An_item_does_not_recommend_itself() => Interactions.Gen.Sample(table =>
    {
        var model = new ItemKnn(new(table), new()).Trained();

        for (var i = 0; i < table.Items.Count; i++) Assert.Equal(0, model.Scores(table.Items.Count, [i])[i]);
    }, iter: 50);
}
