using Recsys.Cli.Starter;
using Recsys.Core;

namespace Recsys.Cli.Tests.Starter;

public sealed class StarterBuildTests
{
    public static TheoryData<string> Models => [.. StarterRecipe.All.Select(recipe => recipe.Model)];

    [Theory]
    [MemberData(nameof(Models))]
    public void The_same_ratings_build_the_same_bytes(string model)
    {
        using var scratch = new ScratchFolder();

        var first = Build(model, Path.Combine(scratch.Path, "first"));
        var second = Build(model, Path.Combine(scratch.Path, "second"));

        Assert.Equal(["README.md", "items.txt", "manifest.json", "metrics.json", "model.onnx"], first.Keys.Order(StringComparer.Ordinal));
        Assert.All(first, file => Assert.Equal(file.Value, second[file.Key]));
    }

    [Fact]
    public void The_same_ratings_build_the_same_bytes_of_what_predicts_ratings()
    {
        using var scratch = new ScratchFolder();
        InteractionTable ratings = new();
        for (var user = 0; user < 30; user++)
            for (var film = user; film < user + 10; film++) ratings.Add(new($"{user}", $"{film % 12}", 1 + (user + film) % 5, film));

        var (first, second) = (BuildRatings(ratings, Path.Combine(scratch.Path, "first")), BuildRatings(ratings, Path.Combine(scratch.Path, "second")));

        Assert.Equal(["README.md", "items.txt", "manifest.json", "metrics.json", "model.onnx"], first.Keys.Order(StringComparer.Ordinal));
        Assert.All(first, file => Assert.Equal(file.Value, second[file.Key]));
    }

    private static Dictionary<string, byte[]> BuildRatings(InteractionTable ratings, string folder)
    {
        new StarterRatingBuild(ratings, folder, _ => { }).Make(TestContext.Current.CancellationToken);
        return Directory.GetFiles(Path.Combine(folder, StarterRatingBuild.Model)).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
    }

    private static Dictionary<string, byte[]> Build(string model, string folder)
    {
        var recipe = StarterRecipe.All.Single(recipe => recipe.Model == model);
        new StarterBuild(ThirtyPeople(), folder, _ => { }).Make(recipe, TestContext.Current.CancellationToken);
        return Directory.GetFiles(Path.Combine(folder, model)).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
    }

    /// <summary>Thirty people who rated ten of twelve films each.</summary>
    private static InteractionTable ThirtyPeople()
    {
        var table = new InteractionTable();
        for (var user = 0; user < 30; user++)
            for (var film = user; film < user + 10; film++) table.Add(new($"{user}", $"{film % 12}", 4, film));
        return table;
    }
}
