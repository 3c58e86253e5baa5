namespace Recsys.Cli.Bench;

/// <summary>What <c>recsys bench ratings</c> shows.</summary>
/// <param name="Folds">One row for each fold and model, and one of all folds together for each model.</param>
/// <param name="MeanRmse">The mean of the folds' RMSE by model, as papers report it.</param>
internal sealed record RatingBenchReport(
    IReadOnlyList<RatingBenchRow> Folds, IReadOnlyDictionary<string, double> MeanRmse, IReadOnlyDictionary<string, double> MeanMae, double Seconds);
