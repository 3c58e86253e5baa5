using Recsys.Simulation.Runs;
using Recsys.Starter;

namespace Recsys.Cli.Tests.Simulation;

public sealed class SimulateCommandTests
{
    [Fact]
    public void A_run_leaves_metrics_episodes_and_reports_that_can_be_replayed_and_compared()
    {
        using ScratchFolder scratch = new();

        CommandLine.Run("simulate", "-n", "12", "--system", "random", "--system", "attribute-matcher", "--out", scratch.Path).Expect(0);

        Assert.Equal(["episodes.jsonl", "metrics.json", "plan.json", "report.html", "report.md", "timings.json"], Directory.EnumerateFiles(scratch.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("random", CommandLine.Run("simulate", "replay", "random:3", "--run", scratch.Path, "--json").Expect(0).Json.GetProperty("system").GetString());
        var replayed = CommandLine.Run("simulate", "replay", "random:3", "--run", scratch.Path).Expect(0).Out;
        Assert.Contains("  system  What about these", replayed, StringComparison.Ordinal);
        Assert.Matches(@"Has [^;]*\p{L}[^;]* in mind\.", replayed);   // a title, not the number of an item
        Assert.Matches(@"          shows (\S.*; ){9}", replayed);
        var compared = CommandLine.Run("compare", $"{scratch.Path}:random", $"{scratch.Path}:attribute-matcher", "--json").Expect(0).Json;
        Assert.Equal(12, compared.GetProperty("pairs").GetInt32());
    }

    [Fact]
    public void Our_conversation_finds_what_chance_does_not()
    {
        using ScratchFolder scratch = new();

        var run = CommandLine.Run("simulate", "-n", "30", "--system", "ours", "--system", "random", "--out", scratch.Path, "--json").Expect(0).Json;

        double[] success = [.. run.GetProperty("systems").EnumerateArray().Select(system => system.GetProperty("rows")[0].GetProperty("value").GetProperty("mean").GetDouble())];
        Assert.True(success[0] > success[1] + 0.2, $"{success[0]} against {success[1]}");
    }

    [Fact]
    public void Our_conversation_is_tested_in_several_configurations_side_by_side()
    {
        using ScratchFolder scratch = new();

        var run = CommandLine.Run("simulate", "-n", "6", "--system", "ours", "--system", "ours+no-rerank", "--system", "ours+retriever=popularity", "--out", scratch.Path, "--json").Expect(0).Json;

        Assert.Equal(["ours", "ours+no-rerank", "ours+retriever=popularity"], run.GetProperty("systems").EnumerateArray().Select(system => system.GetProperty("system").GetString()));
        var episodes = EpisodeLog.Read(Path.Combine(scratch.Path, "episodes.jsonl")).ToLookup(episode => episode.System, episode => string.Join(' ', episode.Turns.SelectMany(turn => turn.Slate)));
        Assert.NotEqual(episodes["ours"].Order(), episodes["ours+no-rerank"].Order());
        Assert.NotEqual(episodes["ours"].Order(), episodes["ours+retriever=popularity"].Order());
    }

    [Fact]
    public void People_of_a_data_set_talk_about_what_they_could_meet_of_the_box_and_so_many_of_their_likes_are_known()
    {
        using ScratchFolder scratch = new();
        var films = StarterCatalog.Load().Items.Take(40).Select(film => film.Id.Value).ToList();
        var rows = from user in new[] { "ann", "bob" } from film in films.Index() select $"{user},{film.Item},5,{film.Index}\n";
        CommandLine.Run("data", "import", scratch.Write("rated.csv", "user,item,rating,timestamp\n" + string.Concat(rows)), "--name", "rated", "--data-dir", scratch.Path).Expect(0);
        var run = Path.Combine(scratch.Path, "run");

        CommandLine.Run("simulate", "--people", "rated", "--data-dir", scratch.Path, "-n", "8", "--system", "ours", "--system", "attribute-matcher", "--known", "12", "--out", run).Expect(0);

        var episodes = EpisodeLog.Read(Path.Combine(run, "episodes.jsonl")).ToList();
        Assert.Equal(16, episodes.Count);
        Assert.All(episodes, episode => Assert.Equal(12, episode.Known.Count));
        Assert.All(episodes.SelectMany(episode => episode.Turns).SelectMany(turn => turn.Slate), item => Assert.Contains(item.Value, films));
        Assert.Contains("starter, people of rated", File.ReadAllText(Path.Combine(run, "report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_would_not_be_served_is_not_measured_either()
    {
        using ScratchFolder scratch = new();
        scratch.Write("manifest.json", "{ damaged");

        Assert.Contains("is not served: manifest.json is not valid", CommandLine.Run("simulate", "-n", "2", "--models", scratch.Path, "--out", scratch.Path).Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("'nowhere' is not the folder of a trained model", CommandLine.Run("simulate", "-n", "2", "--models", "nowhere", "--out", scratch.Path).Expect(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_says_what_it_would_take_and_writes_nothing()
    {
        using ScratchFolder scratch = new();
        var folder = Path.Combine(scratch.Path, "run");

        var result = CommandLine.Run("simulate", "-n", "1000", "--system", "popularity", "--out", folder, "--dry-run").Expect(0);

        Assert.Matches("^1,000 conversations: about .* MB of episodes, no call of a language model", result.Out);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void Another_plan_in_the_same_folder_is_refused_with_what_differs()
    {
        using ScratchFolder scratch = new();
        CommandLine.Run("simulate", "-n", "2", "--system", "random", "--out", scratch.Path).Expect(0);

        var refusal = CommandLine.Run("simulate", "-n", "2", "--system", "random", "--out", scratch.Path, "--seed", "8").Expect(ExitCode.Failure);

        Assert.Contains("seed 7 instead of 8", refusal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no system 'nobody'", "--system", "nobody")]
    [InlineData("has the unknown part 'magic'", "--system", "ours+magic")]
    [InlineData("There is no retriever 'magic'; there are", "--system", "ours+retriever=magic")]
    [InlineData("'ours+model' needs a language model", "--system", "ours+model")]
    [InlineData("'model' needs a language model", "--users", "model", "--system", "random")]
    [InlineData("'--judge' needs a language model", "--judge", "--system", "random")]
    [InlineData("There is no data set 'nowhere'", "--data", "nowhere", "--system", "random")]
    [InlineData("There is no data set 'nowhere'", "--people", "nowhere", "--system", "random")]
    [InlineData("iEvaLM knows targets only", "--protocol", "ievalm", "--mode", "coverage", "--system", "random")]
    [InlineData("is missing, also as .gz", "--data", "nowhere", "--corpus", "redial", "--system", "random")]
    public void What_cannot_be_simulated_is_answered_by_one_sentence(string sentence, params string[] arguments) =>
        Assert.Contains(sentence, CommandLine.Run(["simulate", .. arguments]).Expect(ExitCode.Failure).Error, StringComparison.Ordinal);

    [Fact]
    public void A_corpus_without_its_folder_is_a_wrong_command_line() => CommandLine.Run("simulate", "--corpus", "redial").Expect(ExitCode.Usage);

    [Theory]
    [InlineData("leave --data out", "--people", "ml-1m", "--data", "ml-100k")]
    [InlineData("--known 0 is too few; 1 is the least", "--people", "ml-1m", "--known", "0")]
    [InlineData("--known few is not a whole number.", "--known", "few")]
    public void People_talk_about_the_box_and_something_is_known_of_them(string sentence, params string[] arguments) =>
        Assert.Contains(sentence, CommandLine.Run(["simulate", .. arguments]).Expect(ExitCode.Usage).Error, StringComparison.Ordinal);
}
