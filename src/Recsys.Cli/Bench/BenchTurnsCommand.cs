using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Recsys.Conversation;
using Recsys.Hosting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli.Bench;

/// <summary><c>recsys bench turns</c></summary>
internal sealed class BenchTurnsCommand : Verb
{
    private readonly Option<int> rounds = CountOption.Of("--rounds", 20, "How often the conversations are held, after two rounds of warming up.");
    private readonly Option<int> items = CountOption.Of("--items", 1000, "How many films the catalogue holds: the box for 1,000, else films made up from those of the box, with an untrained LightGCN.", most: 1_000_000);

    public BenchTurnsCommand(Terminal terminal) : base("turns", "Measures whole turns of a conversation, from the utterance to the last word.",
        "recsys bench turns", "recsys bench turns --items 62000 --rounds 5 --json")
    {
        foreach (var option in (Option[])[rounds, items]) Add(option);
        SetAction(async (input, cancellationToken) =>
        {
            using var wide = input.GetValue(items) == WideCollection.Box ? null : new WideCollection(input.GetValue(items));
            await using var services = RecsysHost.Start(added => { if (wide is not null) added.AddSingleton(wide.Collection); });
            TurnBench bench = new(services.GetRequiredService<RecommendationDialogue>());
            var report = await bench.RunAsync(services.GetRequiredService<Collection>().Catalog.Items.Count, input.GetValue(rounds), cancellationToken);
            terminal.Show(input, report, CliJson.Default.TurnBenchReport, View);
        });
    }

    private static Rows View(TurnBenchReport report)
    {
        var table = Tables.Of("step", ">turns", ">p50 ms", ">p95 ms");
        foreach (var row in report.Rows) table.Row(row.Step, $"{row.Turns:N0}", $"{row.P50:F2}", $"{row.P95:F2}");
        return new(new IRenderable[] { new Text($"{report.Items:N0} items, {report.Turns:N0} turns; load average {report.LoadAverage}"), table });
    }
}
