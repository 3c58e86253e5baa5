using CsCheck;
using Recsys.Models.Training;

namespace Recsys.Models.Tests.Training;

public sealed class ModelTrainerTests
{
    private static readonly Validation validation = new(SmallData.Split(), "NDCG@10");

    [Fact]
    public void A_run_that_is_killed_anywhere_and_resumed_ends_bit_for_bit_like_one_that_was_not() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 12], Gen.Int[1, 5], Gen.Bool).Sample((first, second, every, inTheMiddle) =>
        {
            using var folder = new ScratchFolder();
            var options = new TrainingOptions { Epochs = 12, ValidateEvery = every, Patience = 4 };
            var (expected, expectedState) = Run(folder, options, NoStop, inTheMiddle);

            var (outcome, state) = Run(folder, options, first, inTheMiddle);
            if (outcome.Stop == StopReason.Interrupted) (outcome, state) = Run(folder, options, second, inTheMiddle, resume: true);
            if (outcome.Stop == StopReason.Interrupted) (outcome, state) = Run(folder, options, NoStop, inTheMiddle, resume: true);

            Assert.Equal(expected.Stop, outcome.Stop);
            Assert.Equal(expected.BestEpoch, outcome.BestEpoch);
            Assert.Equal(expected.Epochs.Select(epoch => (epoch.Loss, epoch.Metric)), outcome.Epochs.Select(epoch => (epoch.Loss, epoch.Metric)));
            Assert.Equal(expectedState, state);
        }, iter: 40);

    [Fact]
    public void The_model_ends_in_its_best_validated_state()
    {
        using var model = Model();

        var outcome = new ModelTrainer(model, new() { Epochs = 30, Patience = 30 }, validation).Train(TestContext.Current.CancellationToken);

        Assert.Equal(outcome.Epochs.Max(epoch => epoch.Metric), validation.Measure(model));
        Assert.Equal(outcome.BestMetric, validation.Measure(model));
        Assert.InRange(outcome.BestEpoch, 1, 30);
    }

    [Fact]
    public void Training_stops_when_patience_is_exhausted()
    {
        using var model = Model();

        var outcome = new ModelTrainer(model, new() { Epochs = 1000, Patience = 3, ValidateEvery = 2 }, validation).Train(TestContext.Current.CancellationToken);

        Assert.Equal(StopReason.Patience, outcome.Stop);
        Assert.Equal(outcome.BestEpoch + 3 * 2, outcome.Epochs.Count);
    }

    [Fact]
    public void A_time_budget_ends_training_with_a_validated_epoch()
    {
        using var model = Model();

        var outcome = new ModelTrainer(model, new() { Epochs = 1000, ValidateEvery = 1000, TimeBudget = 1e-6 }, validation).Train(TestContext.Current.CancellationToken);

        Assert.Equal(StopReason.TimeBudget, outcome.Stop);
        Assert.Equal(1, outcome.BestEpoch);
    }

    [Fact]
    public void A_model_in_closed_form_takes_one_pass_and_is_validated()
    {
        using var model = new DriftingModel(new() { Steps = 0 }, new(SmallData.Split().Train));

        var outcome = new ModelTrainer(model, new() { Epochs = 50 }, validation).Train(TestContext.Current.CancellationToken);

        Assert.Single(outcome.Epochs);
        Assert.Equal(validation.Measure(model), outcome.BestMetric);
    }

    [Fact]
    public void Progress_tells_every_epoch_and_the_best_so_far()
    {
        using var model = Model();
        var told = new Told();

        new ModelTrainer(model, new() { Epochs = 5, ValidateEvery = 2 }, validation) { Progress = told }.Train(TestContext.Current.CancellationToken);

        Assert.Equal([1, 2, 3, 4, 5], told.Of.Select(progress => progress.Last.Epoch));
        Assert.Equal([false, true, false, true, true], told.Of.Select(progress => progress.Last.Metric is not null));
        Assert.Equal(TimeSpan.Zero, told.Of[^1].Left);
    }

    [Fact]
    public void A_loss_that_is_no_number_stops_training_with_advice()
    {
        using var model = new DriftingModel(new() { Rate = float.PositiveInfinity }, new(SmallData.Split().Train));

        var refused = Assert.Throws<InvalidDataException>(() => new ModelTrainer(model, new(), validation).Train(TestContext.Current.CancellationToken));

        Assert.Contains("smaller learning rate", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_checkpoint_is_refused()
    {
        using var folder = new ScratchFolder();
        Run(folder, new(), stopAt: 3, inTheMiddle: false);
        var bytes = File.ReadAllBytes(Path.Combine(folder.Path, "checkpoint"));

        foreach (var broken in (byte[][])[[], bytes[..20], bytes[..^1], [.. bytes[..50], (byte)(bytes[50] ^ 1), .. bytes[51..]]])
        {
            File.WriteAllBytes(Path.Combine(folder.Path, "checkpoint"), broken);
            Assert.Contains("is damaged", Assert.Throws<InvalidDataException>(() => new CheckpointFile(Path.Combine(folder.Path, "checkpoint")).Read()).Message, StringComparison.Ordinal);
        }
    }

    private const int NoStop = int.MaxValue;

    private static DriftingModel Model(Action<int>? during = null) =>
        new(new(), new(SmallData.Split().Train, Seed: 3)) { During = during ?? (_ => { }) };

    /// <summary>Trains with a stop at an epoch: in its middle, or just after it.</summary>
    private static (TrainingOutcome Outcome, byte[] State) Run(ScratchFolder folder, TrainingOptions options, int stopAt, bool inTheMiddle, bool resume = false)
    {
        using var stop = new CancellationTokenSource();
        using var model = Model(epoch => { if (inTheMiddle && epoch == stopAt) stop.Cancel(); });
        var trainer = new ModelTrainer(model, options, validation)
        {
            Checkpoint = new(Path.Combine(folder.Path, "checkpoint")),
            Progress = new Told { Then = progress => { if (!inTheMiddle && progress.Last.Epoch == stopAt) stop.Cancel(); } },
        };
        if (resume) trainer.Resume();
        return (trainer.Train(stop.Token), model.State());
    }

    private sealed class Told : IProgress<EpochProgress>
    {
        public List<EpochProgress> Of { get; } = [];

        public Action<EpochProgress> Then { get; init; } = _ => { };

        public void Report(EpochProgress value)
        {
            Of.Add(value);
            Then(value);
        }
    }
}
