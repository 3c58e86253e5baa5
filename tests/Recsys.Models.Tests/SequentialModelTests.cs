using CsCheck;
using Recsys.Core;
using Recsys.Models.Sequential;
using Recsys.Models.Tests.Onnx;
using Recsys.Models.Training;

namespace Recsys.Models.Tests;

public sealed class SequentialModelTests
{
    private const int Items = 20;

    public static TheoryData<string> Models => ["bert4rec", "sasrec"];

    [Theory]
    [MemberData(nameof(Models))]
    public void The_next_item_of_a_repeating_order_is_learnt(string name)
    {
        using var model = Make(name, Circles()).Trained(epochs: 30);

        var scores = model.Scores(Items, [4, 5, 6, 7, 8]);

        Assert.Equal(9, Array.IndexOf(scores, scores.Max()));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_order_of_the_history_matters(string name)
    {
        using var model = Make(name, Circles()).Trained(epochs: 2);

        Assert.NotEqual(model.Scores(Items, [4, 5, 6]), model.Scores(Items, [6, 5, 4]));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_resumed_training_ends_like_one_that_was_never_stopped(string name)
    {
        using var straight = Make(name, Circles()).Trained(epochs: 4);
        using var stopped = Make(name, Circles()).Trained(epochs: 2);
        using var resumed = Make(name, Circles());

        resumed.ReadState(new MemoryStream(stopped.State()));
        for (var epoch = 3; epoch <= 4; epoch++) resumed.TrainEpoch(epoch, TestContext.Current.CancellationToken);

        Assert.Equal(straight.State(), resumed.State());
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task A_collector_that_never_rests_changes_nothing(string name)
    {
        using var calm = Make(name, Circles()).Trained(epochs: 10);
        using CancellationTokenSource trained = new();
        var collecting = Task.Run(() =>
        {
            while (!trained.IsCancellationRequested)
            {
                GC.Collect(0);
                GC.WaitForPendingFinalizers();
            }
        }, CancellationToken.None);

        using var disturbed = Make(name, Circles()).Trained(epochs: 10);
        await trained.CancelAsync();
        await collecting;

        Assert.Equal(calm.State(), disturbed.State());
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Another_seed_is_another_model(string name)
    {
        using var first = Make(name, Circles(), seed: 1).Trained();
        using var second = Make(name, Circles(), seed: 2).Trained();

        Assert.NotEqual(first.State(), second.State());
    }

    [Fact]
    public void A_state_of_another_model_or_one_cut_short_is_refused()
    {
        using var bert = Make("bert4rec", Circles());
        using var sas = Make("sasrec", Circles());

        Assert.Contains("is of BERT4Rec", Assert.Throws<InvalidDataException>(() => sas.ReadState(new MemoryStream(bert.State()))).Message, StringComparison.Ordinal);
        Assert.Contains("cut short", Assert.Throws<InvalidDataException>(() => sas.ReadState(new MemoryStream(sas.State()[..^1]))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_graph_ranks_like_the_model(string name)
    {
        using var model = Make(name, Circles()).Trained(epochs: 3);
        using var session = new OnnxSession(model.ToOnnx());

        Gen.Select(Gen.Int[0, Items - 1].Array[0, 8].Array[1, 5], Gen.Int[0, Items - 1].HashSet[0, 10]).Sample((histories, excluded) =>
        {
            var (items, scores) = session.Top(5, histories, [.. histories.Select(_ => excluded.ToArray())]);

            for (var row = 0; row < histories.Length; row++)
                Ranking.Same(model.Scores(Items, histories[row]), excluded, items[row], scores[row]);
        }, iter: 20, threads: 1);
    }

    [Theory]
    [InlineData(SequenceLoss.GeneralizedBce, false, 0, 0)]
    [InlineData(SequenceLoss.Softmax, true, 0.02, 0.9)]
    public void Every_option_learns(SequenceLoss loss, bool excludeHistory, double downsampling, double average)
    {
        var options = Tiny with { Loss = loss, ExcludeHistoryFromLoss = excludeHistory, Downsampling = downsampling, WeightAverage = average, WeightDecay = 0.01 };
        using var model = new Bert4Rec(new(Circles()), options);

        var first = model.TrainEpoch(1, TestContext.Current.CancellationToken);
        for (var epoch = 2; epoch <= 5; epoch++) model.TrainEpoch(epoch, TestContext.Current.CancellationToken);

        Assert.True(model.TrainEpoch(6, TestContext.Current.CancellationToken) < first);
    }

    [Fact]
    public void Heads_that_do_not_divide_the_embedding_are_refused() =>
        Assert.Throws<ArgumentException>(() => new Bert4Rec(new(Circles()), Tiny with { Heads = 3 }));

    [Fact]
    public void Smoothing_over_items_that_are_left_out_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Bert4Rec(new(Circles()), Tiny with { LabelSmoothing = 0.1, ExcludeHistoryFromLoss = true }));

    [Fact]
    public void A_cancelled_pass_says_so()
    {
        using var model = Make("bert4rec", Circles());

        Assert.Throws<OperationCanceledException>(() => model.TrainEpoch(1, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Real_histories_rank_alike_in_graph_and_model()
    {
        var table = new InteractionTable();
        foreach (var line in File.ReadLines(Repository.Data("ml-100k/u.data")).Take(3000))
            if (line.Split('\t') is [var user, var item, var rating, var time])
                table.Add(new(new(user), new(item), float.Parse(rating), long.Parse(time)));
        using var model = new Bert4Rec(new(table), Tiny with { MaxHistory = 20, WindowStride = 10 }).Trained();
        using var session = new OnnxSession(model.ToOnnx());
        var histories = table.Sequences().Where(items => items.Length > 0).Take(50).Select(items => items.TakeLast(20).ToArray()).ToArray();

        var (top, scores) = session.Top(10, histories, histories);

        for (var row = 0; row < histories.Length; row++)
            Ranking.Same(model.Scores(table.Items.Count, histories[row]), histories[row], top[row], scores[row]);
    }

    private static Bert4RecOptions Tiny { get; } = new() { EmbeddingSize = 16, MaxHistory = 8, Dropout = 0.1, WindowStride = 1, BatchSize = 32, WarmUpSteps = 20, LearningRate = 0.01, DecayEpochs = 30 };

    private static ITrainableModel Make(string name, InteractionTable table, int seed = 1) => name == "bert4rec"
        ? new Bert4Rec(new(table, seed), Tiny)
        : new SasRec(new(table, seed), new() { EmbeddingSize = 16, MaxHistory = 8, Dropout = 0.1, WindowStride = 4, BatchSize = 32, WarmUpSteps = 10, LearningRate = 0.01, DecayEpochs = 30 });

    /// <summary>Users who walk through the items in order, each from another start.</summary>
    private static InteractionTable Circles()
    {
        var ids = Enumerable.Range(0, Items).Select(i => $"{i}").ToArray();
        var table = new InteractionTable(new(ids), new(ids));
        for (var user = 0; user < Items; user++)
            for (var step = 0; step < 12; step++) table.Add(user, (user + step) % Items, 1, step);
        return table;
    }
}
