using Recsys.Core.Artifacts;
using Recsys.Core.Metrics;
using Recsys.Core.Splits;
using Recsys.Models.Training;

namespace Recsys.Models.Runs;

/// <summary>What a model of ratings is worth on the parts of a split that it did not learn from.</summary>
public static class RatingTest
{
    /// <summary>What the deviations must be multiplied by to fit the errors on the validation part; 1 where there is none.</summary>
    public static RatingOutput Calibrated(IRatingModel model, DataSplit split)
    {
        var residuals = Residuals(model, RatingCase.Of(split.Valid, split.Train));
        return new(model.Range, residuals.Count == 0 ? 1 : Math.Sqrt(residuals.Average(one => Math.Pow(one.Error / one.Deviation, 2))));
    }

    /// <summary>RMSE, MAE and the honesty of the deviations on the test part; nothing where it is empty.</summary>
    public static IReadOnlyList<TestColumn> Test(IRatingModel model, RatingOutput output, DataSplit split) =>
        Columns(Residuals(model, RatingCase.Of(split.Test, split.Train, split.Valid)), output);

    /// <summary>The report of these residuals, whose deviations are those of the graph.</summary>
    public static IReadOnlyList<TestColumn> Columns(IReadOnlyList<RatingResidual> residuals, RatingOutput output) => residuals.Count == 0 ? [] :
        [new(HistoryMask.History, RatingMetrics.Of([.. residuals.Select(one => one with { Deviation = one.Deviation * output.Calibration })]))];

    private static IReadOnlyList<RatingResidual> Residuals(IRatingModel model, IReadOnlyList<RatingCase> cases) =>
        RatingCase.Residuals(cases, model.Range, one => model.Predict(one.History, one.Ratings, one.Items));
}
