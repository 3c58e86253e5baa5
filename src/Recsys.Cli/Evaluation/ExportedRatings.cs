using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Core.Metrics;
using Recsys.Core.Splits;
using Recsys.Models.Runs;
using Recsys.Serving.Ratings;

namespace Recsys.Cli.Evaluation;

/// <summary>Measures a model of ratings as it is served, through ONNX Runtime.</summary>
internal static class ExportedRatings
{
    /// <summary>Errors with calibrated deviations; an item that the model does not know keeps its user's case small.</summary>
    public static IReadOnlyList<RatingResidual> Residuals(OnnxRatingModel model, IdMap items, IReadOnlyList<RatingCase> cases)
    {
        int[] toModel = [.. items.Ids.Select(model.Items.IndexOf)];
        return RatingCase.Residuals(cases.Select(Known).Where(one => one.Items.Length > 0), model.Output.Range, one =>
        [
            .. model.Run(Array.ConvertAll(one.History, item => toModel[item]), one.Ratings, Array.ConvertAll(one.Items, item => toModel[item]))
                .Select(answer => (answer.Rating, answer.Deviation * model.Output.Calibration)),
        ]);

        RatingCase Known(RatingCase one)
        {
            var past = one.History.Zip(one.Ratings).Where(rated => toModel[rated.First] >= 0).ToList();
            var asked = one.Items.Zip(one.Truth).Where(rated => toModel[rated.First] >= 0).ToList();
            return one with
            {
                History = [.. past.Select(rated => rated.First)],
                Ratings = [.. past.Select(rated => rated.Second)],
                Items = [.. asked.Select(rated => rated.First)],
                Truth = [.. asked.Select(rated => rated.Second)],
            };
        }
    }

    /// <summary>The largest difference of a test figure between the trained model and its exported graph.</summary>
    public static double Difference(IModelSource source, DataSplit split, IReadOnlyList<TestColumn> trained, int threads)
    {
        if (trained.Count == 0) return 0;
        using var model = OnnxRatingModel.Load(source, new() { Threads = threads });
        var served = RatingMetrics.Of(Residuals(model, split.Train.Items, RatingCase.Of(split.Test, split.Train, split.Valid)));
        return served.Max(metric => Math.Abs(metric.Value.Mean - trained[0].Metrics[metric.Key].Mean));
    }
}
