using CsCheck;
using Google.Protobuf;
using Recsys.Core.Artifacts;
using Recsys.Core.Metrics;
using Recsys.Models.Settings;
using Recsys.Models.Tests.Onnx;
using Recsys.Models.Tests.Training;
using Recsys.Models.Training;

namespace Recsys.Models.Tests;

/// <summary>What every model of the zoo keeps to.</summary>
public sealed class ModelZooTests
{
    public static TheoryData<string> Names => [.. ModelZoo.All.Select(model => model.Name)];

    public static TheoryData<string> Rankers => [.. ModelZoo.All.Where(model => !model.PredictsRatings).Select(model => model.Name)];

    [Theory]
    [MemberData(nameof(Rankers))]
    public void The_exported_graph_ranks_as_the_model_does(string name)
    {
        using var model = Trained(name, epochs: 2);
        var graph = model.ToOnnx();
        using var session = new OnnxSession(graph);
        var (items, users) = (SmallData.Table().Items.Count, SmallData.Table().Users.Count);
        var history = Gen.Int[0, items - 1].Array[0, 8].Select(drawn => drawn.Distinct().ToArray());
        var query = Gen.Select(Gen.Int[-1, session.Inputs.Contains(GraphInputs.User) ? users - 1 : -1], history, history);

        query.Array[1, 6].Sample(batch =>
        {
            var expected = new float[batch.Length * items];
            model.Score([.. batch.Select(one => new ScoringQuery(one.Item1, one.Item2))], expected);

            var (found, scores) = session.Top(items, [.. batch.Select(one => one.Item2)], [.. batch.Select(one => one.Item3)], [.. batch.Select(one => one.Item1)]);

            for (var b = 0; b < batch.Length; b++)
                Ranking.Same([.. expected.Skip(b * items).Take(items)], batch[b].Item3, found[b], scores[b]);
        }, iter: 40);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_run_stopped_in_the_middle_of_an_epoch_ends_like_one_that_was_not(string name)
    {
        using var folder = new ScratchFolder();
        using var whole = Trained(name, epochs: 3);
        if (whole.ClosedForm) return;
        var checkpoint = new CheckpointFile(Path.Combine(folder.Path, "checkpoint"));

        using (var halved = New(name)) Stopped(halved, checkpoint);
        using var resumed = New(name);
        var trainer = Trainer(resumed, 3, checkpoint);
        trainer.Resume();
        trainer.Train(TestContext.Current.CancellationToken);

        Assert.Equal(whole.ToOnnx().ToByteArray(), resumed.ToOnnx().ToByteArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_state_of_another_model_is_refused(string name)
    {
        using var model = New(name);

        Assert.ThrowsAny<IOException>(() => ReadOrThrow(model));
    }

    [Fact]
    public void Names_are_distinct_and_found_in_any_case()
    {
        Assert.Equal(ModelZoo.All.Count, ModelZoo.All.Select(model => model.Name).Distinct().Count());
        Assert.All(ModelZoo.All, model => Assert.Same(model, ModelZoo.Find(model.Name.ToUpperInvariant())));
    }

    // A truncated state ends the stream early, a foreign one is invalid data; both are input faults.
    private static void ReadOrThrow(ITrainableModel model)
    {
        try
        {
            model.ReadState(new MemoryStream([1, 2, 3]));
        }
        catch (InvalidDataException foreign)
        {
            throw new IOException(foreign.Message, foreign);
        }
    }

    private static void Stopped(ITrainableModel model, CheckpointFile checkpoint)
    {
        using var stop = new CancellationTokenSource();
        var trainer = new ModelTrainer(model, new() { Epochs = 3 }, new(SmallData.Split(), "NDCG@10"))
        {
            Checkpoint = checkpoint,
            Progress = new After(1, stop),
        };
        Assert.Equal(StopReason.Interrupted, trainer.Train(stop.Token).Stop);
    }

    private static ITrainableModel Trained(string name, int epochs)
    {
        var model = New(name);
        Trainer(model, epochs, null).Train(TestContext.Current.CancellationToken);
        return model;
    }

    private static ModelTrainer Trainer(ITrainableModel model, int epochs, CheckpointFile? checkpoint) =>
        new(model, new() { Epochs = epochs }, new(SmallData.Split(), "NDCG@10")) { Checkpoint = checkpoint };

    // One thread: libtorch has one number of threads for all models of a process, and tests run side by side.
    private static ITrainableModel New(string name)
    {
        var definition = ModelZoo.Find(name)!;
        return definition.Create(ModelSettings.Resolve(definition).Options, new(SmallData.Split().Train, Seed: 2));
    }

    private sealed class After(int epoch, CancellationTokenSource stop) : IProgress<EpochProgress>
    {
        public void Report(EpochProgress value)
        {
            if (value.Last.Epoch == epoch) stop.Cancel();
        }
    }
}
