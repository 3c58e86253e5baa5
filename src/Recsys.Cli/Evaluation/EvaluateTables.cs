using Recsys.Core.Metrics;
using Recsys.Models.Runs;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli.Evaluation;

/// <summary>The tables of <c>recsys evaluate</c>: a row for each metric, a column for each model.</summary>
internal static class EvaluateTables
{
    public static IRenderable Of(EvaluateReport report) => new Rows(
    [
        .. report.Models.GroupBy(model => model.Mask).Select(masked => Metrics($"{report.Candidates}, {MetricTables.Words(masked.Key)}", [.. masked])),
        .. report.Differences.GroupBy(difference => difference.Mask).Select(masked => Differences(masked.Key, [.. masked])),
    ]);

    private static Table Metrics(string title, IReadOnlyList<EvaluatedModel> models)
    {
        var table = Tables.Of([title, .. models.Select(model => $">{model.Model}")]);
        foreach (var metric in models[0].Metrics.Keys) table.Row([metric, .. models.Select(model => Cell(model.Metrics[metric]))]);
        return table.Row(["users", .. models.Select(model => $"{model.Metrics.Values.First().Count:N0}")]);
    }

    private static Table Differences(HistoryMask mask, IReadOnlyList<ModelDifference> differences)
    {
        var table = Tables.Of([$"difference, {MetricTables.Words(mask)}", .. differences.Select(one => $">{one.Model} − {one.Against}")]);
        foreach (var metric in differences[0].Metrics.Keys) table.Row([metric, .. differences.Select(one => Cell(one.Metrics[metric], "+0.0000;-0.0000"))]);
        return table;
    }

    private static string Cell(Interval value, string format = "F4") =>
        $"{value.Mean.ToString(format)} ({value.Low.ToString(format)} – {value.High.ToString(format)})";
}
