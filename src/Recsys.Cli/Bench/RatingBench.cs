using System.Diagnostics;
using Recsys.Cli.Evaluation;
using Recsys.Cli.Training;
using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Core.Metrics;
using Recsys.Core.Splits;
using Recsys.Models;
using Recsys.Models.Runs;
using Recsys.Models.Settings;
using Recsys.Models.Training;
using Recsys.Serving.Ratings;

namespace Recsys.Cli.Bench;

/// <summary>Trains the model of ratings on each fold and measures what is served, beside the baseline of item and user means.</summary>
internal sealed class RatingBench(int threads, Action<string> say)
{
    private const string Means = "baseline", AllFolds = "all";

    private readonly ModelDefinition definition = ModelZoo.Find("npca")!;

    public RatingBenchReport Run(IReadOnlyList<(string Name, DataSplit Split)> folds, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        List<(string Fold, string Model, IReadOnlyList<RatingResidual> Residuals)> measured = [];
        foreach (var (name, split) in folds)
        {
            say($"{name}: {split.Train.Count:N0} ratings to learn from, {split.Test.Count:N0} to predict …");
            var cases = RatingCase.Of(split.Test, split.Train);
            measured.Add((name, definition.Title, Trained(split, cases, cancellationToken)));
            measured.Add((name, Means, Baseline(split.Train, cases)));
        }
        List<RatingBenchRow> rows = [.. measured.Select(one => new RatingBenchRow(one.Fold, one.Model, RatingMetrics.Of(one.Residuals)))];
        var all = measured.GroupBy(one => one.Model)
            .Select(model => new RatingBenchRow(AllFolds, model.Key, RatingMetrics.Of([.. model.SelectMany(one => one.Residuals)])));
        return new([.. rows, .. all], Mean(rows, RatingMetrics.Rmse), Mean(rows, RatingMetrics.Mae), Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    private IReadOnlyList<RatingResidual> Trained(DataSplit split, IReadOnlyList<RatingCase> cases, CancellationToken cancellationToken)
    {
        var settings = ModelSettings.Resolve(definition, [.. ModelConfiguration.Layers(definition, DataSizes.Of(split.Train.Count))]);
        using var model = (IRatingModel)definition.Create(settings.Options, new(split.Train, Threads: threads));
        for (var epoch = 1; epoch <= settings.Training.Epochs; epoch++) model.TrainEpoch(epoch, cancellationToken);

        var scratch = Directory.CreateTempSubdirectory("recsys-ratings-");
        try
        {
            new RunFolder(scratch.FullName).WriteModel(definition, 0, model.ToOnnx(), split.Train.Items, split.Train.Users, RatingTest.Calibrated(model, split));
            using var served = OnnxRatingModel.Load(new ModelFolder(scratch.FullName), new() { Threads = threads });
            return ExportedRatings.Residuals(served, split.Train.Items, cases);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>The errors of item and user means.</summary>
    public static IReadOnlyList<RatingResidual> Baseline(InteractionTable train, IReadOnlyList<RatingCase> cases)
    {
        BaselineRatingPredictor baseline = new(train);
        ItemId Id(int item) => new(train.Items[item]);
        return RatingCase.Residuals(cases, baseline.Range, one =>
        {
            UserHistory history = new([.. one.History.Zip(one.Ratings, (item, rating) => new HistoryItem(Id(item), Rating: rating))]);
            return [.. baseline.Predict(history, [.. one.Items.Select(Id)]).Select(answer => (answer.Rating, answer.Deviation))];
        });
    }

    private static Dictionary<string, double> Mean(IEnumerable<RatingBenchRow> rows, string metric) =>
        rows.GroupBy(row => row.Model).ToDictionary(model => model.Key, model => model.Average(row => row.Metrics[metric].Mean));
}
