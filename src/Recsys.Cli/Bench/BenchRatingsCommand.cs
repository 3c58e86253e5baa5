using System.CommandLine;
using Recsys.Cli.Training;
using Recsys.Core.Metrics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli.Bench;

/// <summary><c>recsys bench ratings --data ml-100k</c></summary>
internal sealed class BenchRatingsCommand : Verb
{
    private readonly Option<DirectoryInfo> data = new("--data") { Description = "The unpacked folder of MovieLens 100K with its folds u1 to u5.", Required = true };
    private readonly Option<int> threads = OptionRules.Threads();

    public BenchRatingsCommand(Terminal terminal) : base("ratings", "Measures predicted ratings on MovieLens 100K's own five folds.",
        "recsys bench ratings --data ./ml-100k", "recsys bench ratings --data ./ml-100k --json")
    {
        Add(data);
        Add(threads);
        SetAction((input, cancellationToken) => Task.Run(() =>
        {
            var folds = RatingFolds.Read(input.GetRequiredValue(data).FullName);
            var report = new RatingBench(input.GetValue(threads), terminal.Note).Run(folds, cancellationToken);
            terminal.Show(input, report, CliJson.Default.RatingBenchReport, View);
            return ExitCode.Ok;
        }, CancellationToken.None));
    }

    private static Rows View(RatingBenchReport report)
    {
        var table = Tables.Of("fold", "model", ">RMSE", ">interval", ">MAE", ">interval", ">within 1 deviation", ">within 2", ">ratings");
        foreach (var row in report.Folds)
        {
            var (rmse, mae) = (row.Metrics[RatingMetrics.Rmse], row.Metrics[RatingMetrics.Mae]);
            table.Row(row.Fold, row.Model, $"{rmse.Mean:F4}", Range(rmse), $"{mae.Mean:F4}", Range(mae),
                $"{row.Metrics[RatingMetrics.WithinOne].Mean:P1}", $"{row.Metrics[RatingMetrics.WithinTwo].Mean:P1}", $"{rmse.Count:N0}");
        }
        var means = string.Join("; ", report.MeanRmse.Keys.Select(model => $"{model} RMSE {report.MeanRmse[model]:F4}, MAE {report.MeanMae[model]:F4}"));
        return new(new IRenderable[] { table, new Text($"Mean of the folds: {means}. Intervals: 95 %, bootstrap over users. {report.Seconds:F0} seconds.") });
    }

    private static string Range(Interval interval) => $"{interval.Low:F4} – {interval.High:F4}";
}
