using Recsys.Core;
using Recsys.Models.Tests.Onnx;

namespace Recsys.Models.Tests;

public sealed class BprMfTests
{
    private static readonly InteractionTable grouped = Interactions.Grouped(users: 40, items: 30, perUser: 8, groups: 3, seed: 1);

    [Theory]
    [InlineData(NegativeSampling.Uniform)]
    [InlineData(NegativeSampling.Popularity)]
    [InlineData(NegativeSampling.Hardest)]
    public void Training_ranks_items_of_the_own_group_above_others_for_known_and_new_users(NegativeSampling negatives)
    {
        using var model = new BprMf(new(grouped), new() { EmbeddingSize = 8, Negatives = negatives }).Trained(epochs: 80);

        foreach (var user in Enumerable.Range(0, 40))
        {
            Assert.True(Own(model.Scores(30, [], user), user) > 0);
            Assert.True(Own(model.Scores(30, [user % 3, 3 + (user % 3), 6 + (user % 3)]), user) > 0);
        }

        static double Own(float[] scores, int user) =>
            scores.Where((_, item) => item % 3 == user % 3).Average() - scores.Where((_, item) => item % 3 != user % 3).Average();
    }

    [Fact]
    public void Training_that_was_stopped_goes_on_to_the_same_end()
    {
        using var whole = new BprMf(new(grouped), new() { EmbeddingSize = 8 });
        using var resumed = new BprMf(new(grouped), new() { EmbeddingSize = 8 });

        whole.Trained(epochs: 3);
        resumed.ReadState(new MemoryStream(new BprMf(new(grouped), new() { EmbeddingSize = 8 }).Trained(epochs: 2).State()));
        resumed.TrainEpoch(3, TestContext.Current.CancellationToken);

        Assert.Equal(whole.State(), resumed.State());
    }

    [Fact]
    public void The_loss_falls()
    {
        using var model = new BprMf(new(grouped), new() { EmbeddingSize = 8 });
        var first = model.TrainEpoch(1, TestContext.Current.CancellationToken);

        for (var epoch = 2; epoch < 20; epoch++) model.TrainEpoch(epoch, TestContext.Current.CancellationToken);

        Assert.True(model.TrainEpoch(20, TestContext.Current.CancellationToken) < first / 2);
    }

    [Fact]
    public void The_graph_ranks_as_the_model_does_for_known_and_new_users()
    {
        using var model = new BprMf(new(grouped), new() { EmbeddingSize = 8 }).Trained(epochs: 5);
        using var session = new OnnxSession(model.ToOnnx());

        var (items, scores) = session.Top(30, [[1, 4], [1, 4, 7]], exclude: [[1, 4], [5]], users: [7, -1]);

        Ranking.Same(model.Scores(30, [1, 4], 7), [1, 4], items[0], scores[0]);
        Ranking.Same(model.Scores(30, [1, 4, 7]), [5], items[1], scores[1]);
    }
}
