using System.CommandLine;

namespace Recsys.Cli.Starter;

/// <summary><c>recsys starter build --from ml-latest-small --out models</c></summary>
internal sealed class BuildCommand : Verb
{
    private readonly Option<DirectoryInfo> from = new("--from") { Description = "The unpacked folder of ml-latest-small.", Required = true };
    private readonly Option<DirectoryInfo> output = new("--out") { Description = "Where the model folders go.", Required = true };
    private readonly Option<string[]> only = new("--only") { Description = "Builds only these models.", AllowMultipleArgumentsPerToken = true };

    public BuildCommand(Terminal terminal) : base("build", "Trains the models of the box from ml-latest-small; the same input gives the same bytes.",
        "recsys starter build --from ./ml-latest-small --out src/Recsys.Starter/Models",
        "recsys starter build --from ./ml-latest-small --out ./box --only ease")
    {
        only.AcceptOnlyFromAmong([.. Names]);
        Add(from);
        Add(output);
        Add(only);
        SetAction((input, cancellationToken) =>
        {
            var wanted = input.GetValue(only) is { Length: > 0 } some ? some : [.. Names];
            var (all, folder) = (StarterRatings.Read(input.GetRequiredValue(from).FullName), input.GetRequiredValue(output).FullName);
            var build = new StarterBuild(StarterRatings.Liked(all), folder, terminal.Note);
            List<BuiltModel> built = [.. StarterRecipe.All.Where(recipe => wanted.Contains(recipe.Model)).Select(recipe => build.Make(recipe, cancellationToken))];
            if (wanted.Contains(StarterRatingBuild.Model)) built.Add(new StarterRatingBuild(all, folder, terminal.Note).Make(cancellationToken));
            terminal.Show<IReadOnlyList<BuiltModel>>(input, built, CliJson.Default.IReadOnlyListBuiltModel, Table);
            return Task.CompletedTask;
        });
    }

    private static IEnumerable<string> Names => StarterRecipe.All.Select(recipe => recipe.Model).Append(StarterRatingBuild.Model);

    private static Spectre.Console.Table Table(IReadOnlyList<BuiltModel> models)
    {
        var table = Tables.Of("model", ">epochs", "metric", ">value", ">interval", ">baseline", ">bytes", "SHA-256");
        foreach (var model in models)
            table.Row(model.Name, $"{model.Epochs}", model.Metric, $"{model.Figure.Mean:F4}", $"{model.Figure.Low:F4} – {model.Figure.High:F4}",
                $"{model.Baseline.Mean:F4}", $"{model.Bytes:N0}", model.Sha256);
        return table;
    }
}
