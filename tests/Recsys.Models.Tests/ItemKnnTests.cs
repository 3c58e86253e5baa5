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
    public void An_item_does_not_recommend_itself() => Interactions.Gen.Sample(table =>
    {
        var model = new ItemKnn(new(table), new()).Trained();

        for (var i = 0; i < table.Items.Count; i++) Assert.Equal(0, model.Scores(table.Items.Count, [i])[i]);
    }, iter: 50);
}
