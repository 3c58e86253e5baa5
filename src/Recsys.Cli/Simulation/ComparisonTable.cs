using System.Globalization;
using Recsys.Core.Metrics;
using Recsys.Simulation.Comparison;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli.Simulation;

/// <summary>A comparison as people read it: differences with verdicts, then the conversations that changed.</summary>
internal static class ComparisonTable
{
    public static IRenderable Of(RunComparison comparison)
    {
        var table = Tables.Of("", ">A", ">B", ">B − A", "verdict");
        foreach (var row in comparison.Rows) table.Row(row.Name, Number(row.First), Number(row.Second), Cell(row.Difference), row.Verdict);
        var changed = string.Join(", ", comparison.Lost.Take(20).Select(number => $"{number}"));
        var won = string.Join(", ", comparison.Won.Take(20).Select(number => $"{number}"));
        return new Rows(
            new Text($"A: {comparison.First}   B: {comparison.Second}   {comparison.Pairs} pairs of conversations"), table,
            new Text($"Only B succeeds in {comparison.Won.Count}: {won}"), new Text($"Only A succeeds in {comparison.Lost.Count}: {changed}"));
    }

    private static string Number(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    private static string Cell(Interval value) => string.Create(CultureInfo.InvariantCulture, $"{value.Mean:+0.000;-0.000;0.000} [{value.Low:+0.000;-0.000;0.000}, {value.High:+0.000;-0.000;0.000}]");
}
