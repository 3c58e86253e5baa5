using Recsys.Core.Metrics;

namespace Recsys.Cli.Evaluation;

/// <summary>Joins the per-user results of several seeds into one: each user's mean over the seeds.</summary>
internal static class SeedMean
{
    /// <param name="results">Of the same cases in the same order; at least one.</param>
    public static EvaluationResult Of(IReadOnlyList<EvaluationResult> results) => new(
        results[0].Model,
        results[0].PerUser.ToDictionary(metric => metric.Key, metric => Mean([.. results.Select(result => result.PerUser[metric.Key])])));

    private static double[] Mean(IReadOnlyList<double[]> seeds) =>
        [.. Enumerable.Range(0, seeds[0].Length).Select(user => seeds.Average(seed => seed[user]))];
}
