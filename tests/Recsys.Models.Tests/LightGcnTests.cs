using Recsys.Core;
using Recsys.Models.Tests.Onnx;

namespace Recsys.Models.Tests;

public sealed class LightGcnTests
{
    private static readonly InteractionTable grouped = Interactions.Grouped(users: 40, items: 30, perUser: 8, groups: 3, seed: 1);

    [Theory]
    [InlineData(RankingLoss.Bpr)]
    [InlineData(RankingLoss.Softmax)]
    public void It_learns_what_the_reference_on_libtorch_learns(RankingLoss loss)
    {
        var table = Interactions.Table([.. Enumerable.Range(0, 9).Select(user => Enumerable.Range(0, 7).Where(item => item != user % 7).ToArray())]);
        LightGcnOptions options = new() { EmbeddingSize = 5, Loss = loss, LearningRate = 0.01, Regularization = 0.02, BatchSize = 1000 };
        using var fast = new LightGcn(new(table, Threads: 2), options);
        using var slow = new LightGcnReference(table, options, fast.Weights);

        fast.Trained(epochs: 30);
        slow.Train(steps: 30);

        var expected = slow.Weights;
        for (var w = 0; w < expected.Length; w++) Assert.Equal(expected[w], fast.Weights[w], 2e-4f);
        var y = slow.Scores().detach().data<float>().ToArray();
        for (var user = 0; user < 9; user++)
            foreach (var (item, score) in fast.Scores(7, [.. Enumerable.Range(0, 7).Where(item => item != user % 7)], user).Index()) Assert.Equal(y[(user * 7) + item], score, 2e-4f);
    }

    [Theory]
    [InlineData(RankingLoss.Bpr)]
    [InlineData(RankingLoss.Softmax)]
    public void Threads_change_nothing_and_the_seed_does(RankingLoss loss)
    {
        var table = Interactions.Grouped(users: 150, items: 120, perUser: 10, groups: 4, seed: 3);
        LightGcnOptions options = new() { EmbeddingSize = 20, Loss = loss, BatchSize = 300 };

        var one = new LightGcn(new(table, Seed: 5, Threads: 1), options).Trained(epochs: 3).State();
        var three = new LightGcn(new(table, Seed: 5, Threads: 3), options).Trained(epochs: 3).State();
        var other = new LightGcn(new(table, Seed: 6, Threads: 1), options).Trained(epochs: 3).State();

        Assert.Equal(one, three);
        Assert.NotEqual(one, other);
    }

    [Theory]
    [InlineData(RankingLoss.Bpr)]
    [InlineData(RankingLoss.Softmax)]
    public void Training_that_was_stopped_goes_on_to_the_same_end(RankingLoss loss)
    {
        LightGcnOptions options = new() { EmbeddingSize = 8, Loss = loss, BatchSize = 100 };
        using var whole = new LightGcn(new(grouped), options);
        using var stopped = new LightGcn(new(grouped), options);
        using var resumed = new LightGcn(new(grouped), options);

        whole.Trained(epochs: 4);
        resumed.ReadState(new MemoryStream(stopped.Trained(epochs: 2).State()));
        for (var epoch = 3; epoch <= 4; epoch++) resumed.TrainEpoch(epoch, TestContext.Current.CancellationToken);

        Assert.Equal(whole.State(), resumed.State());
    }

    [Theory]
    [InlineData(RankingLoss.Bpr, NegativeSampling.Uniform)]
    [InlineData(RankingLoss.Bpr, NegativeSampling.Popularity)]
    [InlineData(RankingLoss.Bpr, NegativeSampling.Hardest)]
    [InlineData(RankingLoss.Softmax, NegativeSampling.Uniform)]
    public void Training_ranks_items_of_the_own_group_above_others(RankingLoss loss, NegativeSampling negatives)
    {
        LightGcnOptions options = new() { EmbeddingSize = 8, Loss = loss, Negatives = negatives, LearningRate = 0.02, BatchSize = 64 };

        using var model = new LightGcn(new(grouped), options).Trained(epochs: 40);

        for (var user = 0; user < 40; user++)
        {
            var scores = model.Scores(30, grouped.Sequences()[user], user);
            Assert.True(scores.Where((_, item) => item % 3 == user % 3).Average() > scores.Where((_, item) => item % 3 != user % 3).Average());
        }
    }

    [Fact]
    public void Somebody_new_with_the_history_of_a_group_gets_its_items()
    {
        using var model = new LightGcn(new(grouped), new() { EmbeddingSize = 8, LearningRate = 0.02, BatchSize = 64 }).Trained(epochs: 40);

        var scores = model.Scores(30, [1, 4, 7]);

        Assert.True(scores.Where((_, item) => item % 3 == 1).Average() > scores.Where((_, item) => item % 3 != 1).Average());
    }

    [Fact]
    public void What_a_known_user_took_since_the_training_counts()
    {
        using var model = new LightGcn(new(grouped), new() { EmbeddingSize = 8, LearningRate = 0.02, BatchSize = 64 }).Trained(epochs: 40);
        var before = grouped.Sequences()[0];
        int[] newer = [.. Enumerable.Range(0, 30).Where(item => item % 3 == 1)];

        double OfOtherGroup(int[] history) => model.Scores(30, history, user: 0).Where((_, item) => item % 3 == 1).Average();

        Assert.True(OfOtherGroup([.. before, .. newer]) > OfOtherGroup(before));
    }

    [Fact]
    public void The_graph_ranks_as_the_model_does_for_known_and_new_users()
    {
        using var model = new LightGcn(new(grouped), new() { EmbeddingSize = 8 }).Trained(epochs: 5);
        using var session = new OnnxSession(model.ToOnnx());

        var (items, scores) = session.Top(30, [[1, 4], [1, 4, 7]], exclude: [[1, 4], [5]], users: [7, -1]);

        Ranking.Same(model.Scores(30, [1, 4], 7), [1, 4], items[0], scores[0]);
        Ranking.Same(model.Scores(30, [1, 4, 7]), [5], items[1], scores[1]);
    }

    [Fact]
    public void Without_layers_it_is_matrix_factorization()
    {
        using var model = new LightGcn(new(grouped), new() { EmbeddingSize = 4, Layers = 0 });
        var E0 = model.Weights.ToArray();

        var scores = model.Scores(30, [], user: 2);

        for (var item = 0; item < 30; item++)
            Assert.Equal(Enumerable.Range(0, 4).Sum(c => E0[(2 * 4) + c] * E0[((40 + item) * 4) + c]), scores[item], 1e-5f);
    }

    [Fact]
    public void A_cancelled_pass_says_so() =>
        Assert.Throws<OperationCanceledException>(() => new LightGcn(new(grouped), new()).TrainEpoch(1, new CancellationToken(canceled: true)));
}
