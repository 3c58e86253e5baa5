using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using Recsys.Serving.Search;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli.Bench;

/// <summary><c>recsys bench search --items 1000000 --dimension 64</c></summary>
internal sealed class BenchSearchCommand : Verb
{
    private readonly Option<int> items = CountOption.Of("--items", 1_000_000, "How many vectors are searched.");
    private readonly Option<int> dimension = CountOption.Of("--dimension", 64, "Numbers in a vector; a model brings its own.");
    private readonly Option<int> k = CountOption.Of("--k", 100, "How many best vectors are wanted.");
    private readonly Option<int> rounds = CountOption.Of("--rounds", 40, "Measured searches of each kind; a tenth more warm up.");
    private readonly Option<int[]> threads = Counts("--threads", [1], "Thread counts, such as 1,2.");
    private readonly Option<int[]> batches = Counts("--batches", [16, 256], "Batch sizes for the queries per second, beside one query at a time.");

    private readonly Option<FileInfo?> vectors = new("--vectors")
    {
        Description = "The model.onnx of a factor model such as LightGCN: its item vectors, repeated with jitter, "
            + "are searched for its users. Random vectors without it.",
    };

    public BenchSearchCommand(Terminal terminal) : base("search", "Measures exact vector search beside the machine's read bandwidth and ONNX Runtime.",
        "recsys bench search --items 1000000 --dimension 64 --k 100 --threads 1,2",
        "recsys bench search --vectors models/lightgcn/model.onnx --json")
    {
        foreach (var option in (Option[])[items, dimension, k, rounds, threads, batches, vectors]) Add(option);
        SetAction((input, cancellationToken) =>
        {
            var searched = BenchVectors.Of(input.GetValue(vectors), input.GetValue(items), input.GetValue(dimension));
            if (IsDebugBuild) terminal.Note("This is a debug build, several times slower: run it with 'dotnet run -c Release'.");
            terminal.Note($"Building the indexes of {searched.Count:N0} × {searched.Dimension} numbers.");
            using var bench = new SearchBench(searched, input.GetValue(k));
            var report = bench.Run(input.GetValue(threads)!, input.GetValue(batches)!, input.GetValue(rounds), terminal.Note, cancellationToken);
            terminal.Show(input, report, CliJson.Default.SearchBenchReport, View);
            return Task.FromResult(ExitCode.Ok);
        });
    }

    private static bool IsDebugBuild => typeof(VectorIndex).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true };

    private static Rows View(SearchBenchReport report)
    {
        string[] sizes = [.. report.Rows.SelectMany(row => row.QueriesPerSecond.Keys).Distinct().Order().Select(size => $">qps, batch {size}")];
        var table = Tables.Of(["threads", "method", ">p50 ms", ">÷ read", ">recall", .. sizes]);
        foreach (var row in report.Rows)
            table.Row([$"{row.Threads}", row.Method, $"{row.Milliseconds:F2}", $"{row.Ratio:F2}", row.Recall is { } recall ? $"{recall:F4}" : "",
                .. row.QueriesPerSecond.OrderBy(rate => rate.Key).Select(rate => $"{rate.Value:N0}")]);
        return new(new IRenderable[]
        {
            new Text($"Top {report.K} of {report.Items:N0} × {report.Dimension}, {report.Vectors}; load average {report.LoadAverage}"), table,
        });
    }

    private static Option<int[]> Counts(string name, int[] values, string description)
    {
        var option = new Option<int[]>(name)
        {
            Description = description,
            DefaultValueFactory = _ => values,
            CustomParser = result =>
            {
                var parts = result.Tokens.SelectMany(token => token.Value.Split(',')).ToArray();
                int[] parsed = [.. parts.Select(part => int.TryParse(part, out var number) ? number : 0)];
                if (parsed.Any(number => number < 1)) result.AddError($"{name} wants whole numbers from 1, such as 1,2.");
                return parsed;
            },
        };
        return option;
    }
}
