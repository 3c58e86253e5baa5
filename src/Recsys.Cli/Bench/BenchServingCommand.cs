using System.CommandLine;
using Recsys.Serving.Onnx;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli.Bench;

/// <summary><c>recsys bench serving</c></summary>
internal sealed class BenchServingCommand : Verb
{
    private readonly Option<string[]> models = new("--models") { Description = "Folders of trained models; without any, untrained models of the given shape are measured." };
    private readonly Option<string[]> kinds = new("--kinds")
    {
        Description = "Which untrained models.",
        DefaultValueFactory = _ => ["lightgcn", "bert4rec", "sasrec"],
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<int> items = CountOption.Of("--items", 3706, "Items of an untrained model; MovieLens 1M has 3,706.");
    private readonly Option<int> users = CountOption.Of("--users", 6040, "Users of an untrained model; MovieLens 1M has 6,040.");
    private readonly Option<int> history = CountOption.Of("--history", 50, "Items in the history of a request; all of them are excluded from the answer.");
    private readonly Option<int> k = CountOption.Of("--k", 100, "How many items come back.");
    private readonly Option<int> requests = CountOption.Of("--requests", 3000, "Measured requests of one user, after a second of warming up.");
    private readonly Option<int> batch = CountOption.Of("--batch", 256, "Users in a batch.");
    private readonly Option<int> threads = CountOption.Of("--threads", 1, "Threads within one request.", most: 256);
    private readonly Option<ExecutionProvider> provider = new("--provider") { Description = "Where the models run.", DefaultValueFactory = _ => ExecutionProvider.Auto };

    public BenchServingCommand(Terminal terminal) : base("serving", "Measures how long one user's request takes through ONNX Runtime.",
        "recsys bench serving", "recsys bench serving --models runs/lightgcn --requests 10000 --json", "recsys bench serving --provider cuda")
    {
        foreach (var option in (Option[])[models, kinds, items, users, history, k, requests, batch, threads, provider]) Add(option);
        SetAction((input, cancellationToken) =>
        {
            ServingBench bench = new(
                input.GetValue(history), input.GetValue(k), input.GetValue(requests), input.GetValue(batch),
                new() { ExecutionProvider = input.GetValue(provider), Threads = input.GetValue(threads) });
            using var chosen = BenchModels.Of(input.GetValue(models) ?? [], input.GetValue(kinds)!, input.GetValue(items), input.GetValue(users));
            var report = bench.Run(chosen.Sources, terminal.Note, cancellationToken);
            terminal.Show(input, report, CliJson.Default.ServingBenchReport, View);
            return Task.FromResult(ExitCode.Ok);
        });
    }

    private static Rows View(ServingBenchReport report)
    {
        var table = Tables.Of("model", ">items", "on", ">p50 ms", ">p95 ms", ">p99 ms", ">p95 ÷ p50", $">batch of {report.Batch} ms", ">users/s");
        foreach (var row in report.Rows)
            table.Row(row.Model, $"{row.Items:N0}", row.Provider, $"{row.P50:F3}", $"{row.P95:F3}", $"{row.P99:F3}", $"{row.P95 / row.P50:F1}",
                $"{row.BatchMilliseconds:F1}", $"{1000 * report.Batch / row.BatchMilliseconds:N0}");
        return new(new IRenderable[]
        {
            new Text($"One user, history of {report.History}, top {report.K}, {report.Requests:N0} requests, {report.Threads} thread; load average {report.LoadAverage}"), table,
        });
    }
}
