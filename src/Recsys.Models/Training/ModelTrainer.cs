using System.Diagnostics;

namespace Recsys.Models.Training;

/// <summary>
/// Trains a model epoch by epoch, keeps the best validated state, and leaves checkpoints from which the same end is reached.
/// </summary>
public sealed class ModelTrainer(ITrainableModel model, TrainingOptions options, Validation validation)
{
    private byte[] last = [];   // the model after the last whole epoch, for a stop in the middle of one
    private byte[] best = [];
    private TrainerState state = new();
    private double sinceCheckpoint;

    /// <summary>Told after every epoch.</summary>
    public IProgress<EpochProgress>? Progress { get; init; }

    /// <summary>Where to leave checkpoints; none where it is null.</summary>
    public CheckpointFile? Checkpoint { get; init; }

    /// <summary>Takes up the run that the checkpoint left.</summary>
    /// <exception cref="InvalidDataException">The checkpoint is damaged or of another model.</exception>
    public void Resume()
    {
        (state, last, best) = Checkpoint!.Read();
        model.ReadState(new MemoryStream(last));
    }

    /// <summary>Trains to the end, or until it is stopped.</summary>
    /// <exception cref="InvalidDataException">The loss is no number any more.</exception>
    public TrainingOutcome Train(CancellationToken cancellationToken = default)
    {
        if (model.ClosedForm) return Solve(cancellationToken);
        if (state.Epoch == 0) Remember();
        StopReason? stop;
        while ((stop = Stop()) is null)
            if (!TryEpoch(cancellationToken)) return Interrupted();

        if (best.Length > 0) model.ReadState(new MemoryStream(best));
        return Outcome(stop.Value);
    }

    private TrainingOutcome Solve(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var loss = model.TrainEpoch(1, cancellationToken);
        Validate(loss, watch);
        return Outcome(StopReason.Epochs);
    }

    private bool TryEpoch(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return false;
        var watch = Stopwatch.StartNew();
        double loss;
        try
        {
            loss = model.TrainEpoch(state.Epoch + 1, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        if (!double.IsFinite(loss))
            throw new InvalidDataException($"The loss of epoch {state.Epoch + 1} is not a number: try a smaller learning rate.");

        Remember();
        if (Validate(loss, watch)) best = last;
        sinceCheckpoint += watch.Elapsed.TotalSeconds;
        if (sinceCheckpoint >= options.CheckpointEvery) WriteCheckpoint();
        return true;
    }

    /// <summary>Measures where it is time to, writes the epoch down and reports it.</summary>
    /// <returns>Is this the best epoch so far?</returns>
    private bool Validate(double loss, Stopwatch watch)
    {
        var epoch = state.Epoch + 1;
        var passed = watch.Elapsed.TotalSeconds;
        var due = model.ClosedForm || epoch % options.ValidateEvery == 0 || epoch == options.Epochs || OverBudget(state.Seconds + passed);
        double? metric = due && validation.Possible ? validation.Measure(model) : null;
        var isBest = metric is { } measured && (state.BestEpoch == 0 || measured > state.BestMetric);
        var seconds = watch.Elapsed.TotalSeconds;
        state.Seconds += seconds;
        state.Epochs.Add(new(epoch, loss, metric, passed, seconds - passed));
        if (isBest) (state.BestEpoch, state.BestMetric, state.Waited, state.SecondsToBest) = (epoch, metric!.Value, 0, state.Seconds);
        else if (metric is not null) state.Waited++;
        Report();
        return isBest;
    }

    private StopReason? Stop() =>
        state.Epoch >= options.Epochs ? StopReason.Epochs
        : state.Waited >= options.Patience ? StopReason.Patience
        : OverBudget(state.Seconds) ? StopReason.TimeBudget
        : null;

    private bool OverBudget(double seconds) => options.TimeBudget > 0 && seconds >= options.TimeBudget;

    private void Remember()
    {
        using var written = new MemoryStream(last.Length);
        model.WriteState(written);
        last = written.ToArray();
    }

    private TrainingOutcome Interrupted()
    {
        WriteCheckpoint();
        return Outcome(StopReason.Interrupted);
    }

    private void WriteCheckpoint()
    {
        sinceCheckpoint = 0;
        Checkpoint?.Write(state, last, best);
    }

    private void Report()
    {
        var left = model.ClosedForm ? 0 : state.Seconds / state.Epoch * (options.Epochs - state.Epoch);
        if (options.TimeBudget > 0) left = Math.Clamp(options.TimeBudget - state.Seconds, 0, left);
        Progress?.Report(new(state.Epochs[^1], model.ClosedForm ? 1 : options.Epochs, options.Metric, state.BestEpoch, state.BestMetric,
            TimeSpan.FromSeconds(state.Seconds), TimeSpan.FromSeconds(left)));
    }

    private TrainingOutcome Outcome(StopReason stop) =>
        new(stop, state.Epochs, state.BestEpoch, state.BestMetric, state.Seconds, state.SecondsToBest);
}
