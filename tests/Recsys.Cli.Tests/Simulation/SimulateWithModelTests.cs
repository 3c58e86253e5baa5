using System.Diagnostics;
using System.Text.Json;
using Recsys.LanguageModel.Tests.Fakes;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Runs;
using Recsys.Starter;

namespace Recsys.Cli.Tests.Simulation;

/// <summary>The command as a person starts it, with a language model behind users and judge that leaks, lies and stalls.</summary>
public sealed class SimulateWithModelTests
{
    private const string Decided = "What you do now:\n";

    [Fact]
    public async Task A_model_that_leaks_lies_and_stalls_is_kept_in_check_and_counted()
    {
        using ScratchFolder scratch = new();
        var titles = await TargetsAsync(scratch.Path);
        await using var server = await FakeModelServer.StartAsync();
        server.Script = call => Judged(call) ?? (call.Number % 5) switch
        {
            1 => FakeAnswer.Of($"{Obedient(call)} That's perfect, I'll take it!"),
            2 when call.Number == 2 => FakeAnswer.Never,
            3 => FakeAnswer.Of($"{Obedient(call)} Like {string.Join(" or ", titles)}."),
            _ => FakeAnswer.Of(Obedient(call)),
        };

        var run = await RunAsync(server, scratch.Path, "run", "--users", "model", "--judge");

        Assert.Equal(6, EpisodeLog.Read(Path.Combine(scratch.Path, "run", "episodes.jsonl")).Count());
        Assert.Equal(0, Mean(run, "leak rate"));
        Assert.True(Mean(run, "worded again") > 0);
        Assert.True(Mean(run, "deception rate") > 0);
        Assert.InRange(Mean(run, "the model's own words"), 0.1, 0.99);
        Assert.Equal(1, Mean(run, "persuasiveness"));
    }

    [Fact]
    public async Task A_budget_that_is_used_up_ends_the_run_between_conversations_and_more_of_it_goes_on()
    {
        using ScratchFolder scratch = new();
        await using var server = await FakeModelServer.StartAsync();
        server.Script = call => FakeAnswer.Of(Obedient(call));
        string[] users = ["--users", "model", "--parallel", "1"];

        await RunAsync(server, scratch.Path, "at once", users);
        var whole = Episodes("at once");
        var stopped = await StartAsync(server, scratch.Path, "run", [.. users, "--budget-tokens", $"{whole.Sum(episode => episode.Cost.Tokens) / 2}"]);
        var begun = Episodes("run");
        await RunAsync(server, scratch.Path, "run", users);

        Assert.NotEqual(0, stopped.Code);
        Assert.Contains("budget", stopped.Error, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(begun.Count, 1, 5);
        Assert.Equal(6, whole.Count);
        Assert.Equal(whole.Take(begun.Count).Select(Words), begun.Select(Words));
        Assert.Equal(whole.Select(Words), Episodes("run").Select(Words));

        List<Episode> Episodes(string run) => [.. EpisodeLog.Read(Path.Combine(scratch.Path, run, "episodes.jsonl"))];
    }

    private static string Words(Episode episode) => string.Join('\n', episode.Turns.Select(turn => turn.Utterance));

    private static async Task<IReadOnlyList<string>> TargetsAsync(string home)
    {
        var folder = Path.Combine(home, "embedded");
        await CommandLine.RunAsync(["simulate", "-n", "6", "--system", "random", "--out", folder], cancellationToken: TestContext.Current.CancellationToken);
        return [.. EpisodeLog.Read(Path.Combine(folder, "episodes.jsonl")).SelectMany(episode => episode.Targets).Select(target => StarterCatalog.Load().Find(target)!.Title)];
    }

    private static FakeAnswer? Judged(FakeCall call) =>
        call.Prompt.Contains("You judge how persuasive", StringComparison.Ordinal) ? FakeAnswer.Of("1")
        : call.Prompt.Contains("You check a recommender", StringComparison.Ordinal) ? FakeAnswer.Of("1 of 1") : null;

    // In the words in which it is told what to say.
    private static string Obedient(FakeCall call) =>
        call.Messages[^1].Text is var text && text.IndexOf(Decided, StringComparison.Ordinal) is >= 0 and var start
            ? text[(start + Decided.Length)..].Replace("- ", "", StringComparison.Ordinal).Replace('\n', '.') : "Hello.";

    private static async Task<JsonElement> RunAsync(FakeModelServer server, string home, string name, params string[] arguments)
    {
        var (code, output, error) = await StartAsync(server, home, name, [.. arguments, "--json"]);
        Assert.True(code == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private static async Task<(int Code, string Out, string Error)> StartAsync(FakeModelServer server, string home, string name, params string[] arguments)
    {
        string[] command = [CommandLine.Program, "simulate", "-n", "6", "--system", "popularity", "--out", Path.Combine(home, name), .. arguments];
        using var process = Process.Start(new ProcessStartInfo("dotnet", command)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["RECSYS_HOME"] = home,
                ["RECSYS_LanguageModel__Provider"] = "Compatible",
                ["RECSYS_LanguageModel__Endpoint"] = $"{new Uri(server.Address, "/v1")}",
                ["RECSYS_LanguageModel__Model"] = "fake-model",
                ["RECSYS_LanguageModel__Retries"] = "0",
                ["RECSYS_LanguageModel__Deadlines__Write"] = "00:00:05",
                ["RECSYS_LanguageModel__FailuresToOpen"] = "1000",
                ["RECSYS_LanguageModel__Budget__Tokens"] = "10000000",
                ["RECSYS_LanguageModel__Budget__UserTokens"] = "10000000",
            },
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    private static double Mean(JsonElement run, string measure) => run.GetProperty("systems")[0].GetProperty("rows").EnumerateArray()
        .Single(row => row.GetProperty("name").GetString() == measure).GetProperty("value").GetProperty("mean").GetDouble();
}
