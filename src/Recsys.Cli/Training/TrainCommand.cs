using System.CommandLine;
using System.Text.RegularExpressions;
using Recsys.Models;
using Recsys.Models.Runs;
using Recsys.Models.Settings;
using Recsys.Models.Torch;

namespace Recsys.Cli.Training;

/// <summary><c>recsys train lightgcn --data ml-100k</c></summary>
internal sealed partial class TrainCommand : Verb
{
    private readonly Argument<string> model = new("model") { Description = "The model to train; 'recsys models list' names them." };
    private readonly SplitOptions splits = new();
    private readonly SettingOption settings = new();
    private readonly Option<int> seed = new("--seed") { Description = "Seed of everything that is drawn at random in training.", DefaultValueFactory = _ => 1 };
    private readonly Option<string> seeds = new("--seeds") { Description = "Several seeds, such as 1,2,3: one run each, and a table of their mean." };
    private readonly Option<int?> epochs = new("--epochs") { Description = "The most passes over the interactions; short for -p Epochs=N." };
    private readonly Option<string> device = new("--device") { Description = "cpu, cuda or auto.", DefaultValueFactory = _ => "auto" };
    private readonly Option<int> threads = OptionRules.Threads();
    private readonly Option<string?> name = new("--name") { Description = "What the trained model is called in settings and traces; the kind of model where it is left out. Two of one kind need two names to be fused." };
    private readonly Option<string> output = new("--out") { Description = "The folder of the run; runs/NAME-DATA-seedN where it is left out." };
    private readonly Option<bool> resume = new("--resume") { Description = "Go on where the run in the folder was stopped." };
    private readonly Option<bool> overwrite = new("--overwrite") { Description = "Replace a run that is in the folder." };

    public TrainCommand(Terminal terminal) : base("train", "Trains a model, tests it and exports it to ONNX.",
        "recsys train lightgcn --data ml-100k --seeds 1,2,3",
        "recsys train ease --split ./splits/ml-100k-all -p Regularization=300 --out runs/ease",
        "recsys train ease --data ml-100k -p TimeScale=60 -p Regularization=100 --name ease-near")
    {
        Add(model);
        splits.AddTo(this);
        foreach (var option in (Option[])[settings, seed, seeds, epochs, device, threads, name, output, resume, overwrite]) Add(option);
        model.Validators.Add(input => { if (ModelZoo.Find(input.Tokens[0].Value) is null) input.AddError(UnknownModel(input.Tokens[0].Value)); });
        device.AcceptOnlyFromAmong("cpu", "cuda", "auto");
        name.Check(word => ModelName().IsMatch(word) ? null : "is no name for a model; a letter, then at most 39 lower-case letters, digits and hyphens.");
        seeds.Check(word => OptionRules.IsList(word, int.MinValue, int.MaxValue) ? null : "is not a list of whole numbers such as 1,2,3.");
        settings.CheckIn(this, model);
        SetAction((input, cancellationToken) => Task.Run(() => Train(terminal, input, cancellationToken), CancellationToken.None));
    }

    internal static string UnknownModel(string name) =>
        $"There is no model '{name}'; there are {string.Join(", ", ModelZoo.All.Select(model => model.Name))}.";

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")]
    private static partial Regex ModelName();

    private int Train(Terminal terminal, ParseResult input, CancellationToken cancellationToken)
    {
        var definition = ModelZoo.Find(input.GetRequiredValue(model))!;
        var data = splits.Read(input, definition.Protocol);
        var size = DataSizes.Of(data.Interactions);
        var request = new RunRequest(definition, Settings(input, definition, size), data,
            Device: TrainingDevice.Choose(input.GetRequiredValue(device), definition.UsesTorch), Threads: input.GetValue(threads))
        {
            Name = input.GetValue(name) ?? definition.Name,
        };
        var folders = Seeds(input).Select(one => (Seed: one, Folder: Folder(input, definition, data, one))).ToList();
        if (!input.GetValue(resume) && !input.GetValue(overwrite)) folders.ForEach(one => RefuseUsed(one.Folder));

        terminal.Note($"{definition.Title} on {data.Name}: {data.Split.Train.Count:N0} training interactions, {data.SplitName}, preset {size}, {request.Device}, {request.Threads} threads.");
        var session = new TrainSession(terminal, request, input.GetValue(resume));
        if (!session.Train(folders, cancellationToken)) return ExitCode.Cancelled;
        terminal.Show(input, session.Report($"{size}"), CliJson.Default.TrainReport, TrainTables.Of);
        return ExitCode.Ok;
    }

    private ModelSettings Settings(ParseResult input, ModelDefinition definition, DataSize size)
    {
        var layers = ModelConfiguration.Layers(definition, size);
        if (input.GetValue(epochs) is { } most) layers = layers.Append(new("--epochs", new Dictionary<string, string> { ["Epochs"] = $"{most}" }));
        return ModelSettings.Resolve(definition, layers.Append(SettingOption.Layer(input.GetValue(settings) ?? [])));
    }

    private string Folder(ParseResult input, ModelDefinition definition, RunData data, int one) =>
        input.GetValue(output) is not { } folder ? Path.Combine("runs", $"{input.GetValue(name) ?? definition.Name}-{data.Name}-seed{one}")
        : input.GetResult(seeds) is null ? folder
        : Path.Combine(folder, $"seed{one}");

    private IEnumerable<int> Seeds(ParseResult input) =>
        input.GetValue(seeds) is { } several ? several.Split(',').Select(int.Parse).Distinct() : [input.GetValue(seed)];

    private static void RefuseUsed(string folder)
    {
        if (!new RunFolder(folder).IsEmpty)
            throw new UserErrorException($"The folder {folder} is not empty; go on with --resume, replace it with --overwrite, or choose another with --out.");
    }
}
