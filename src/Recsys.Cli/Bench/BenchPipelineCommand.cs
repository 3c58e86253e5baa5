using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli.Bench;

/// <summary><c>recsys bench pipeline</c></summary>
internal sealed class BenchPipelineCommand : Verb
{
    private readonly Option<int> history = CountOption.Of("--history", 30, "Liked films in the history of a request.");
    private readonly Option<int> count = CountOption.Of("--count", 10, "How many films are shown.");
    private readonly Option<int> requests = CountOption.Of("--requests", 300, "Measured requests, after a second of warming up.");

    public BenchPipelineCommand(Terminal terminal) : base("pipeline", "Measures a whole request to the box: the list, and what each film on it owes its place to.",
        "recsys bench pipeline", "recsys bench pipeline --history 10 --requests 1000 --json")
    {
        foreach (var option in (Option[])[history, count, requests]) Add(option);
        SetAction(async (input, cancellationToken) =>
        {
            using var services = RecsysHost.Start();
            var bench = ActivatorUtilities.CreateInstance<PipelineBench>(services);
            var report = await bench.RunAsync(input.GetValue(history), input.GetValue(count), input.GetValue(requests), cancellationToken);
            terminal.Show(input, report, CliJson.Default.PipelineBenchReport, View);
            return ExitCode.Ok;
        });
    }

    private static Rows View(PipelineBenchReport report)
    {
        var table = Tables.Of("step", ">p50 ms", ">p95 ms");
        foreach (var row in report.Rows) table.Row(row.Step, $"{row.P50:F2}", $"{row.P95:F2}");
        return new(new IRenderable[]
        {
            new Text($"History of {report.History}, {report.Count} shown, {report.Requests:N0} requests; load average {report.LoadAverage}"), table,
        });
    }
}
