using System.Runtime.InteropServices;
using Recsys.Core.Metrics;
using Recsys.Models.Training;

namespace Recsys.Models.Runs;

/// <summary>One training run from interactions to a folder that can be served: train, test, export, write down.</summary>
public sealed class TrainingRun(RunRequest request, RunFolder folder)
{
    /// <summary>The list lengths that every run reports.</summary>
    public static IReadOnlyList<int> Cutoffs { get; } = [5, 10, 20];

    /// <param name="resume">Go on from the folder's checkpoint where there is one.</param>
    /// <exception cref="InvalidDataException">The checkpoint belongs to a run that was started otherwise.</exception>
    public RunResult Execute(bool resume, IProgress<EpochProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var config = request.ToConfig();
        var goOn = resume && folder.Checkpoint.Exists;
        if (goOn) folder.RefuseOther(config);
        folder.Begin(config);
        if (!goOn) folder.Checkpoint.Delete();   // of an earlier run

        using var model = request.Model.Create(request.Settings.Options, request.Context);
        var trainer = new ModelTrainer(model, request.Settings.Training, new(request.Data.Split, request.Settings.Training.Metric))
        {
            Checkpoint = folder.Checkpoint,
            Progress = progress,
        };
        if (goOn) trainer.Resume();
        var outcome = trainer.Train(cancellationToken);
        return outcome.Stop == StopReason.Interrupted ? new(outcome, null, new Dictionary<HistoryMask, EvaluationResult>()) : Finish(model, config, outcome);
    }

    /// <summary>The ways of masking that a protocol reports: general top-n always masks.</summary>
    public static IReadOnlyList<HistoryMask> Masks(SplitProtocol protocol) =>
        protocol == SplitProtocol.Random ? [HistoryMask.History] : [HistoryMask.History, HistoryMask.None];

    private RunResult Finish(ITrainableModel model, RunConfig config, TrainingOutcome outcome)
    {
        var evaluator = new RankingEvaluator(request.Data.Split.Train.Items.Count, [.. Cutoffs]);
        var test = request.Data.Split.Test.Count == 0 ? [] : Masks(request.Data.Protocol).ToDictionary(
            mask => mask, mask => evaluator.Evaluate(model, EvaluationCases.Test(request.Data.Split, mask == HistoryMask.History)));
        var metrics = Metrics(outcome, test);

        folder.WriteModel(request.Model, request.Model.MaxHistory(request.Settings.Options), model.ToOnnx(), request.Data.Split.Train.Items, request.Data.Split.Train.Users);
        folder.WriteCurve(outcome.Epochs);
        folder.WriteTimings(Timings(outcome));
        folder.WriteCard(ModelCard.Of(request.Model, config, metrics, request.Data.Licence));
        folder.WriteMetrics(metrics);
        folder.Checkpoint.Delete();
        return new(outcome, metrics, test);
    }

    private RunMetrics Metrics(TrainingOutcome outcome, Dictionary<HistoryMask, EvaluationResult> test) => new(
        request.Model.Title, request.Seed, outcome.Epochs.Count, outcome.BestEpoch,
        outcome.BestEpoch == 0 ? null : new(request.Settings.Training.Metric, outcome.BestMetric),
        [.. test.Select(column => TestColumn.Of(column.Key, column.Value))]);

    private static RunTimings Timings(TrainingOutcome outcome) => new(
        outcome.Seconds, outcome.SecondsToBest, outcome.Epochs.Average(epoch => epoch.Seconds), outcome.Epochs.Sum(epoch => epoch.ValidationSeconds),
        Environment.ProcessorCount, RuntimeInformation.OSDescription);
}
