using System.Text.Json;
using System.Xml.Linq;

namespace Recsys.Core.Tests.House;

/// <summary>The floors of the house: a project references only floors below its own.</summary>
public sealed class FloorTests
{
    private static readonly Dictionary<string, int> floor = new()
    {
        ["Recsys.Core"] = 0,
        ["Recsys.Conversation"] = 1,
        ["Recsys.LanguageModel"] = 1,
        ["Recsys.Models"] = 1,
        ["Recsys.Serving"] = 1,
        ["Recsys.Starter"] = 1,
        ["Recsys.Storage"] = 1,
        ["Recsys.Simulation"] = 2,
        ["Recsys.Plugin"] = 2,
        ["Recsys.Hosting"] = 3,
        ["Recsys.Cli"] = 4,
        ["Recsys.Web"] = 4,
    };

    [Fact]
    public void Every_project_has_a_floor() => Assert.Empty(
        from project in Projects() where !floor.ContainsKey(project.Name) select project.Name);

    [Fact]
    public void Every_project_references_only_floors_below_its_own() => Assert.Empty(
        from project in Projects()
        from target in project.References
        where floor[target] >= floor[project.Name]
        select $"{project.Name} → {target}");

    [Fact]
    public void Only_the_command_line_knows_the_training_code() => Assert.Empty(
        from project in Projects()
        where project.Name != "Recsys.Cli" && project.References.Contains("Recsys.Models")
        select project.Name);

    [Fact]
    public void The_simulated_user_shares_no_code_and_no_sentence_with_the_recommender()
    {
        var simulation = Path.Combine(Repository.Src, "Recsys.Simulation");
        foreach (var folder in new[] { "Users", "Needs", "Views" })
            foreach (var file in Directory.EnumerateFiles(Path.Combine(simulation, folder), "*.cs"))
                Assert.DoesNotMatch("Recsys\\.(Conversation|LanguageModel)|OpenLexicon", File.ReadAllText(file));

        var recommender = string.Concat(
            from folder in new[] { "Recsys.Conversation", "Recsys.Starter/Catalog" }
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Src, folder), "*", SearchOption.AllDirectories)
            where Path.GetExtension(file) is ".cs" or ".json" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            select File.ReadAllText(file).ToLowerInvariant());
        using var voice = JsonDocument.Parse(File.ReadAllText(Path.Combine(simulation, "Users", "voice.json")));
        var phrases = Strings(voice.RootElement).SelectMany(Phrases).ToList();
        Assert.NotEmpty(phrases);
        Assert.All(phrases, phrase => Assert.DoesNotContain(phrase, recommender, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    /// <summary>What stands between the blanks of a sentence; shorter than four words is anybody's.</summary>
    private static IEnumerable<string> Phrases(string sentence) =>
        sentence.ToLowerInvariant().Split(["{value}", "{label}", "{title}", "{wrong}", "{right}"], StringSplitOptions.None)
            .Select(phrase => phrase.Trim(' ', '.', ',', '!', '?'))
            .Where(phrase => phrase.Split(' ').Length >= 4);

    [Fact]
    public void Core_has_no_package() =>
        Assert.DoesNotContain("PackageReference", File.ReadAllText(Path.Combine(Repository.Src, "Recsys.Core", "Recsys.Core.csproj")), StringComparison.Ordinal);

    [Fact]
    public void The_top_level_holds_what_the_plan_names_and_nothing_else()
    {
        string[] allowed = ["src", "prompts", "tests", "wwwroot", "appsettings.json", "Recsys.sln", "README.md", "LICENSE", "global.json"];
        string[] ignored = ["TestResults", "artifacts", "runs", "data"];

        var found = Directory.EnumerateFileSystemEntries(Repository.Root).Select(Path.GetFileName).Where(name => name![0] != '.');

        Assert.Empty(found.Except(allowed).Except(ignored));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Recsys.sln"));

        Assert.Empty(
            from root in new[] { Repository.Src, Path.Combine(Repository.Root, "tests") }
            from file in Directory.EnumerateFiles(root, "*.csproj", SearchOption.AllDirectories)
            where !solution.Contains(Path.GetFileName(file), StringComparison.Ordinal)
            select file);
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> References)> Projects() =>
        from file in Directory.EnumerateFiles(Repository.Src, "*.csproj", SearchOption.AllDirectories)
        select (
            Path.GetFileNameWithoutExtension(file),
            (IReadOnlyList<string>)[.. XDocument.Load(file).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!))]);
}
