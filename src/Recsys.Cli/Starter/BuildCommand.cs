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
        only.AcceptOnlyFromAmong([.. StarterRecipe.All.Select(recipe => recipe.Model)]);
        Add(from);
        Add(output);
        Add(only);
        SetAction((input, cancellationToken) =>
        {
            var wanted = input.GetValue(only) is { Length: > 0 } some ? some : [.. StarterRecipe.All.Select(recipe => recipe.Model)];
            var build = new StarterBuild(StarterRatings.Read(input.GetRequiredValue(from).FullName), input.GetRequiredValue(output).FullName, terminal.Note);
            IReadOnlyList<BuiltModel> built =
                [.. StarterRecipe.All.Where(recipe => wanted.Contains(recipe.Model)).Select(recipe => build.Make(recipe, cancellationToken))];
            terminal.Show(input, built, CliJson.Default.IReadOnlyListBuiltModel, Table);
            return Task.CompletedTask;
        });
    }

    private static Spectre.Console.Table Table(IReadOnlyList<BuiltModel> models)
    {
        var table = Tables.Of("model", ">epochs", ">NDCG@10", ">interval", ">popularity", ">bytes", "SHA-256");
        foreach (var model in models)
            table.Row(model.Name, $"{model.Epochs}", $"{model.Ndcg.Mean:F4}", $"{model.Ndcg.Low:F4} – {model.Ndcg.High:F4}",
                $"{model.Popularity.Mean:F4}", $"{model.Bytes:N0}", model.Sha256);
        return table;
    }
}
