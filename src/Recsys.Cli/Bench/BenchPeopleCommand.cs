using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Recsys.Cli.Data;
using Recsys.Cli.Simulation;
using Recsys.Core.Metrics;
using Recsys.Hosting;
using Recsys.Serving.Facets;
using Recsys.Simulation.Scenarios;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli.Bench;

/// <summary><c>recsys bench people --people ml-1m</c></summary>
internal sealed class BenchPeopleCommand : Verb
{
    private readonly Option<string> people = new("--people") { Description = "An imported data set with MovieLens ids; the invented people in the box where nothing is said." };
    private readonly Option<string> dataDirectory = DataOptions.Directory();
    private readonly Option<string[]> models = new("--models") { Description = "Folders of trained models in place of those in the box.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<int> known = CountOption.Of("--known", Profiles.KnownLikes, "Likes of a person that the orders rest on.", 1000);
    private readonly Option<int> draws = CountOption.Of("--draws", 1500, "How often somebody's likes are divided into known ones and others.", 100_000, least: 2);   // one for each half of the people
    private readonly Option<int> seed = new("--seed") { Description = "Which likes are known, and in which half a person is.", DefaultValueFactory = _ => 7 };

    public BenchPeopleCommand(Terminal terminal) : base("people", "Measures what the likes of simulated people follow, popularity, facets or what people like together, beside those of real ones.",
        "recsys bench people", "recsys bench people --people ml-1m --known 5", "recsys bench people --models ./box/ease ./box/lightgcn")
    {
        foreach (var option in (Option[])[people, dataDirectory, models, known, draws, seed]) Add(option);
        SetAction(async (input, cancellationToken) =>
        {
            var source = await SimulationSource.OfBoxAsync(input.GetValue(people), new(input.GetRequiredValue(dataDirectory)), input.GetValue(models) ?? [], cancellationToken);
            await using var services = RecsysHost.Start(added => added.AddSingleton(source.Collection));
            PeopleBench bench = new(source.Collection.Catalog,
                [source.Collection.Popularity, services.GetRequiredService<FacetRetriever>(), .. services.GetRequiredService<ModelShelf>().Retrievers], input.GetValue(known), input.GetValue(seed));
            var report = await bench.RunAsync(input.GetValue(people) ?? "the box", source.People(), input.GetValue(draws), cancellationToken);
            terminal.Show(input, report, CliJson.Default.PeopleBenchReport, View);
            return ExitCode.Ok;
        });
    }

    private static Rows View(PeopleBenchReport report)
    {
        var table = Tables.Of("likes follow", ">exponents of the places", ">explained, nats a like", ">in the first fifth");
        foreach (var row in report.Rows)
            table.Row(row.Orders, string.Join(", ", row.Exponents.Select(exponent => $"{exponent:F2}")), Range(row.Explained), row.InFirstFifth is { } share ? Range(share) : "");
        return new(new IRenderable[] { table, new Text($"{report.People:N0} people of {report.Who}, {report.Known} likes known, {report.Likes:N0} others explained among {report.Items:N0} items; fitted to one half of the people, measured on the other, means over people with 95 % intervals. 0 is chance.") });
    }

    private static string Range(Interval interval) => $"{interval.Mean:F2} ({interval.Low:F2} – {interval.High:F2})";
}
