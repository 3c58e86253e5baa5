using System.CommandLine;
using System.Text.Json;
using Recsys.Core.Artifacts;
using Recsys.Models;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli.Models;

/// <summary><c>recsys models show lightgcn</c></summary>
internal sealed class ShowModelCommand : Verb
{
    private readonly Argument<string> model = new("model") { Description = "A model to train, the folder of a trained one, or one in the box as box:NAME." };

    public ShowModelCommand(Terminal terminal) : base("show", "Shows the settings of a model to train, or the card of a trained one.",
        "recsys models show lightgcn", "recsys models show runs/lightgcn-ml-100k-seed1")
    {
        Add(model);
        SetAction(input =>
        {
            var name = input.GetRequiredValue(model);
            var shown = ModelZoo.Find(name) is { } definition ? ModelDescription.Of(definition) : Trained(name);
            terminal.Show(input, shown, CliJson.Default.ModelDescription, View);
        });
    }

    private static ModelDescription Trained(string name)
    {
        var source = TrainedModels.Open(name);
        using var json = source.Open("manifest.json") ?? throw new UserErrorException($"{source.Name} holds no trained model: manifest.json is missing.");
        var manifest = JsonSerializer.Deserialize(json, ArtifactJson.Default.ModelManifest)!;
        using var card = source.Open("README.md");
        using var reader = new StreamReader(card ?? Stream.Null);
        return new(manifest.Name, manifest.Title, $"{manifest.ItemCount:N0} items", "", [], manifest, reader.ReadToEnd());
    }

    private static IRenderable View(ModelDescription shown)
    {
        if (shown.Card is { } card) return new Text(card);
        var settings = Tables.Of("setting", "possible", ">small data", ">medium", ">large");
        foreach (var setting in shown.Settings) settings.Row([setting.Name, setting.Possible, .. setting.Values]);
        return new Rows(new Text($"{shown.Title}: {shown.Summary}\n{shown.Citation}"), settings);
    }
}
