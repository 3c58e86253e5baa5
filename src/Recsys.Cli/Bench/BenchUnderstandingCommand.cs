using System.CommandLine;
using Recsys.Conversation.Understanding.Evaluation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli.Bench;

/// <summary><c>recsys bench understanding --labels FILE --data FOLDER</c></summary>
internal sealed class BenchUnderstandingCommand : Verb
{
    private const int Shown = 15;

    private readonly Option<FileInfo> labels = new("--labels") { Description = "Labelled utterances over the catalogue in the box: one JSON object a line.", Required = true };
    private readonly Option<DirectoryInfo?> data = new("--data") { Description = "A folder with ReDial's files, to link the titles that people mention in real talk." };

    public BenchUnderstandingCommand(Terminal terminal) : base("understanding", "Measures how utterances are read: intents, slots, and titles in real talk.",
        "recsys bench understanding --labels utterances.jsonl", "recsys bench understanding --labels utterances.jsonl --data ./data --json")
    {
        Add(labels);
        Add(data);
        SetAction((input, _) => Task.Run(() =>
        {
            var file = input.GetRequiredValue(labels);
            if (!file.Exists) throw new UserErrorException($"There is no file '{file.FullName}': --labels names a file of labelled utterances.");
            var report = UnderstandingBench.Run(file.FullName, input.GetValue(data)?.FullName);
            terminal.Show(input, report, CliJson.Default.UnderstandingBenchReport, View);
            return ExitCode.Ok;
        }, CancellationToken.None));
    }

    private static Rows View(UnderstandingBenchReport report)
    {
        List<IRenderable> parts = [Utterances(report), .. report.Utterances.Where(split => split.Errors.Count > 0).Select(Errors)];
        if (report.Titles.Count > 0) parts.AddRange([Titles(report), Doubts(report)]);
        return new(parts);
    }

    private static Table Utterances(UnderstandingBenchReport report)
    {
        var table = Tables.Of("split", ">utterances", ">intent accuracy", ">intent F1", ">slot precision", ">slot recall", ">slot F1", ">median ms");
        foreach (var split in report.Utterances)
            table.Row(split.Split, $"{split.Utterances}", $"{split.IntentAccuracy:F3}", $"{split.IntentF1:F3}",
                $"{split.SlotPrecision:F3}", $"{split.SlotRecall:F3}", $"{split.SlotF1:F3}", $"{split.MedianMilliseconds:F2}");
        return table;
    }

    private static Table Errors(UnderstandingReport split)
    {
        var table = Tables.Of($"misread in {split.Split}", "labelled", "read");
        foreach (var error in split.Errors) table.Row(error.Text, error.Expected, error.Found);
        return table;
    }

    private static Table Titles(UnderstandingBenchReport report)
    {
        var table = Tables.Of("ReDial validation", "written", ">messages", ">mentions", ">precision", ">recall", ">F1", ">unmarked titles", ">precision without them");
        foreach (var row in report.Titles)
            table.Row(row.Part, $"{row.Style}", $"{row.Messages:N0}", $"{row.Mentions:N0}", $"{row.Precision:F3}", $"{row.Recall:F3}", $"{row.F1:F3}",
                $"{row.Unmarked}", $"{row.PrecisionOfMarked:F3}");
        return table;
    }

    private static Table Doubts(UnderstandingBenchReport report)
    {
        var table = Tables.Of("found, but not marked (examples)", "not found (examples)");
        var last = report.Titles[^1];
        foreach (var (wrong, missed) in last.Wrong.Take(Shown).Zip(last.Missed.Take(Shown))) table.Row(wrong, missed);
        return table;
    }
}
