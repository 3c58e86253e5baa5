using System.CommandLine;
using System.Text.Json;
using Recsys.Core.Artifacts;
using Recsys.Models;
using Recsys.Models.Runs;
using Recsys.Models.Training;
using Recsys.Starter;
using Spectre.Console;

namespace Recsys.Cli.Models;

/// <summary><c>recsys models list</c></summary>
internal sealed class ListModelsCommand : Verb
{
    private readonly Option<string> runs = new("--runs") { Description = "The folder that holds runs.", DefaultValueFactory = _ => "runs" };

    public ListModelsCommand(Terminal terminal) : base("list", "Lists the models that can be trained, those in the box and those trained here.",
        "recsys models list", "recsys models list --runs ./runs --json")
    {
        Add(runs);
        SetAction(input =>
        {
            IReadOnlyList<ModelRow> rows = [.. ModelZoo.All.Select(ToTrain), .. StarterModels.Names.Concat(StarterModels.RatingNames).Select(InTheBox), .. Trained(input.GetRequiredValue(runs))];
            terminal.Show(input, rows, CliJson.Default.IReadOnlyListModelRow, Table);
        });
    }

    private static ModelRow ToTrain(ModelDefinition model) => new(
        model.Name, model.Title, "to train", model.Protocol == SplitProtocol.Random ? "random" : "leave-one-out", model.Summary);

    private static ModelRow InTheBox(string name)
    {
        using var json = StarterModels.Find(name)!.Open("manifest.json");
        var manifest = JsonSerializer.Deserialize(json!, ArtifactJson.Default.ModelManifest)!;
        return new(name, manifest.Title, "in the box", $"box:{name}", $"{manifest.ItemCount:N0} items");
    }

    private static IEnumerable<ModelRow> Trained(string folder) =>
        from path in Folders(folder)
        let run = new RunFolder(path)
        where run.IsFinished
        let config = run.ReadConfig()
        select new ModelRow(config.Model, run.ReadMetrics().Model, "trained", path, $"{config.Data.Name}, {config.Data.Split}, seed {config.Seed}");

    private static IEnumerable<string> Folders(string runs) =>
        Directory.Exists(runs) ? Directory.EnumerateDirectories(runs, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];

    private static Table Table(IReadOnlyList<ModelRow> rows)
    {
        var table = Tables.Of("name", "title", "kind", "protocol or folder", "");
        foreach (var row in rows) table.Row(row.Name, row.Title, row.Kind, row.Place, row.Summary);
        return table;
    }
}
