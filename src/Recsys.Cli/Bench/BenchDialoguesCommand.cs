using System.CommandLine;
using Recsys.Core.Metrics;
using Recsys.Simulation.Static;
using Spectre.Console;

namespace Recsys.Cli.Bench;

/// <summary><c>recsys bench dialogues --data ./ievalm --mentions ./redial/movies_with_mentions.csv</c></summary>
internal sealed class BenchDialoguesCommand : Verb
{
    private readonly Option<DirectoryInfo> data = new("--data") { Description = "The folder of the iEvaLM files: redial, redial_eval and so on.", Required = true };
    private readonly Option<string> corpus = new("--corpus") { Description = "redial or opendialkg.", DefaultValueFactory = _ => "redial" };
    private readonly Option<string> part = new("--part") { Description = "The dialogues to recommend in.", DefaultValueFactory = _ => "valid" };
    private readonly Option<FileInfo?> mentions = new("--mentions") { Description = "ReDial's movies_with_mentions.csv, for popularity beyond the training dialogues; the mentions of the dialogues under evaluation are taken off." };
    private readonly Option<int> folds = CountOption.Of("--folds", 10, "Parts of a cross-validation over dialogues, where no other part of the corpus is there to learn from.", 100);
    private readonly Option<int> seed = new("--seed") { Description = "Seed of the folds and of the sample that weights are learned from.", DefaultValueFactory = _ => 1 };

    public BenchDialoguesCommand(Terminal terminal) : base("dialogues", "Measures what is recommended after the first part of real dialogues, where nobody answers.",
        "recsys bench dialogues --data ./ievalm --mentions ./redial/movies_with_mentions.csv",
        "recsys bench dialogues --data ./ievalm --corpus opendialkg --json")
    {
        foreach (var option in (Option[])[data, corpus, part, mentions, folds, seed]) Add(option);
        corpus.AcceptOnlyFromAmong("redial", "opendialkg");
        part.AcceptOnlyFromAmong("valid", "test");
        Validators.Add(input => { if (input.GetResult(mentions) is not null && input.GetResult(corpus) is { Implicit: false } given && given.GetValueOrDefault<string>() != "redial") input.AddError("--mentions is ReDial's own list; leave it out, or use --corpus redial."); });
        SetAction((input, _) => Task.Run(() =>
        {
            terminal.Note("Learning from dialogues and ranking the whole catalogue in others …");
            StaticBench bench = new(input.GetRequiredValue(data).FullName, input.GetRequiredValue(corpus), input.GetRequiredValue(part), input.GetValue(seed));
            terminal.Show(input, bench.Run(input.GetValue(mentions)?.FullName, input.GetValue(folds)), CliJson.Default.StaticReport, View);
            return ExitCode.Ok;
        }, CancellationToken.None));
    }

    private static Rows View(StaticReport report) => new(
        Table("all labels", report, row => row.All),
        Table("not named before", report, row => row.Untainted),
        new Text($"{report.Data}: {report.Cases:N0} recommendations in {report.Dialogues:N0} dialogues, {report.Items:N0} items. {report.Training} Only '{StaticEvaluation.Repeated}' and '{StaticEvaluation.Repeating}' may name again what was mentioned. "
            + $"Weights: {string.Join(", ", report.Weights.Select(weight => $"{weight.Key} {weight.Value}"))}."));

    private static Table Table(string title, StaticReport report, Func<StaticRow, IReadOnlyDictionary<string, Interval>> of)
    {
        var table = Tables.Of($"{title} (n = {of(report.Rows[0]).Values.Select(recall => recall.Count).FirstOrDefault():N0})", ">Recall@1", ">Recall@10", ">Recall@50");
        foreach (var row in report.Rows.Where(row => of(row).Count > 0)) table.Row([row.Order, .. of(row).Values.Select(recall => $"{recall.Mean:F3} ({recall.Low:F3} – {recall.High:F3})")]);
        return table;
    }
}
