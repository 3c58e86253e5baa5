using Recsys.Cli.Evaluation;
using Recsys.Core.Metrics;
using Recsys.Models.Runs;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli.Training;

/// <summary>The tables of <c>recsys train</c>: the runs, and the test metrics of their mean.</summary>
internal static class TrainTables
{
    public static IRenderable Of(TrainReport report) => new Rows([Runs(report), .. report.Mean.Select(column => Metrics(report, column))]);

    private static Table Runs(TrainReport report)
    {
        var table = Tables.Of(">seed", ">epochs", ">best", "valid", ">seconds", ">to best", ">s/epoch", ">validating", ">export differs by", "folder");
        foreach (var run in report.Runs)
            table.Row($"{run.Metrics.Seed}", $"{run.Metrics.Epochs}", $"{run.Metrics.BestEpoch}",
                run.Metrics.Valid is { } valid ? $"{valid.Key} {valid.Value:F4}" : "", $"{run.Timings.Seconds:F1}",
                $"{run.Timings.SecondsToBest:F1}", $"{run.Timings.SecondsPerEpoch:F3}", $"{run.Timings.ValidationSeconds:F1}", $"{run.ExportDifference:F5}", run.Folder);
        return table;
    }

    private static Table Metrics(TrainReport report, TestColumn mean)
    {
        var seeds = report.Runs.Count;
        var table = Tables.Of([mean.Metrics.ContainsKey(RatingMetrics.Rmse) ? "test, predicted ratings" : $"test, {MetricTables.Words(mean.Mask)}", ">mean", ">95 % interval", .. seeds > 1 ? report.Runs.Select(run => $">seed {run.Metrics.Seed}") : []]);
        foreach (var (name, interval) in mean.Metrics)
            table.Row([name, $"{interval.Mean:F4}", MetricTables.Range(interval), .. seeds > 1 ? report.Runs.Select(run => Of(run, mean.Mask, name)) : []]);
        return table;
    }

    private static string Of(TrainedRun run, HistoryMask mask, string metric) =>
        $"{run.Metrics.Test.First(column => column.Mask == mask).Metrics[metric].Mean:F4}";
}
