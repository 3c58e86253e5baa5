using System.Runtime.InteropServices;
using Recsys.Core.Artifacts;
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
        var trainer = new ModelTrainer(model, request.Settings.Training, Validation.Of(request.Model, request.Data.Split, request.Settings.Training.Metric))
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
        var split = request.Data.Split;
        var ratings = model is IRatingModel rating ? RatingTest.Calibrated(rating, split) : null;
        var graph = model.ToOnnx();
        var test = ratings is null ? Rankings(model, knowsUsers: graph.Graph.Input.Any(input => input.Name == GraphInputs.User)) : [];
        var columns = ratings is null ? [.. test.Select(column => TestColumn.Of(column.Key, column.Value))] : RatingTest.Test((IRatingModel)model, ratings, split);
        var metrics = Metrics(outcome, columns);

        folder.WriteModel(request.Model, request.Model.MaxHistory(request.Settings.Options), graph, split.Train.Items, split.Train.Users, ratings, request.Name);
        folder.WriteCurve(outcome.Epochs);
        folder.WriteTimings(Timings(outcome));
        folder.WriteCard(ModelCard.Of(request.Model, config, metrics, request.Data.Licence));
        folder.WriteMetrics(metrics);
        folder.Checkpoint.Delete();
        return new(outcome, metrics, test);
    }

    // Tested is what will be served: where the graph knows nobody, everybody is a newcomer.
    private Dictionary<HistoryMask, EvaluationResult> Rankings(ITrainableModel model, bool knowsUsers)
    {
        var split = request.Data.Split;
        var evaluator = new RankingEvaluator(split.Train.Items.Count, [.. Cutoffs]);
        return split.Test.Count == 0 ? [] : Masks(request.Data.Protocol).ToDictionary(
            mask => mask, mask => evaluator.Evaluate(model, [.. EvaluationCases.Test(split, mask == HistoryMask.History).Select(one => knowsUsers ? one : one.AsNewcomer())]));
    }

    private RunMetrics Metrics(TrainingOutcome outcome, IReadOnlyList<TestColumn> test) => new(
        request.Model.Title, request.Seed, outcome.Epochs.Count, outcome.BestEpoch,
        outcome.BestEpoch == 0 ? null : new(request.Settings.Training.Metric, outcome.BestMetric),
        test);

    private static RunTimings Timings(TrainingOutcome outcome) => new(
        outcome.Seconds, outcome.SecondsToBest, outcome.Epochs.Average(epoch => epoch.Seconds), outcome.Epochs.Sum(epoch => epoch.ValidationSeconds),
        Environment.ProcessorCount, RuntimeInformation.OSDescription);
}
