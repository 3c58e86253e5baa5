using Recsys.LanguageModel.Tests.Fakes;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Metrics;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Runs;
using Recsys.Simulation.Systems;
using Recsys.Simulation.Users;

namespace Recsys.Simulation.Tests.LanguageModels;

public sealed class ModelUsersTests
{
    private static readonly Scenario scenario = World.People(hasFriction: false).At(0, 7);

    private static string Title => World.Films.Find(scenario.Need.Targets[0])!.Title;

    [Fact]
    public async Task A_model_words_what_code_decides_and_is_never_told_a_target()
    {
        await using var model = await FakeModel.StartAsync(call => FakeAnswer.Of(FakeModel.Obedient(call)));

        var worded = await TalkAsync(model);
        var embedded = await World.Runner().RunAsync(scenario, World.Control(ControlBattery.Sabotaged), TestContext.Current.CancellationToken);

        Assert.All(worded.Turns, turn => Assert.Equal(WordingPath.Model, turn.Wording));
        Assert.Equal(embedded.Turns.SelectMany(turn => turn.Disclosed), worded.Turns.SelectMany(turn => turn.Disclosed));
        Assert.Equal(embedded.Ending, worded.Ending);
        Assert.DoesNotContain(model.Calls, call => call.Prompt.Contains(Title, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_leak_is_worded_again_twice_then_taken_out_and_counted()
    {
        await using var model = await FakeModel.StartAsync(call => FakeAnswer.Of($"{FakeModel.Obedient(call)} Something like {Title}."));

        var episode = await TalkAsync(model);

        Assert.All(episode.Turns, turn => Assert.Equal((GuardPath.Redacted, false), (turn.Guard, turn.IsLeak)));
        Assert.All(episode.Turns, turn => Assert.DoesNotContain(Title, turn.Utterance, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(3, model.Calls.TakeWhile(call => call.Prompt.Contains("(nothing yet)", StringComparison.Ordinal)).Count());
        Assert.Equal(episode.Turns.Count, Measured("redacted", episode));
        Assert.Equal(0, Measured("leak rate", episode));
    }

    [Fact]
    public async Task A_lie_about_acceptance_ends_nothing_and_counts_as_deception()
    {
        await using var model = await FakeModel.StartAsync(call => FakeAnswer.Of($"{FakeModel.Obedient(call)} That's perfect, I'll take it!"));

        var episode = await TalkAsync(model);

        Assert.NotEqual(Termination.Accepted, episode.Ending);
        Assert.True(episode.Turns.Count > 1);
        Assert.Equal(1, Measured(Measures.Deception, episode));
        Assert.Equal(0, Measured(Measures.Success, episode));
    }

    [Fact]
    public async Task An_honest_acceptance_is_no_deception()
    {
        await using var model = await FakeModel.StartAsync(call => FakeAnswer.Of(
            call.Prompt.Contains("this is what you were looking for", StringComparison.Ordinal) ? "That's perfect, thank you." : FakeModel.Obedient(call)));

        var episode = await TalkAsync(model, new ScriptedSystem(_ => new("Here.", [scenario.Need.Targets[0]])));

        Assert.True(episode.FarewellAccepts);
        Assert.Equal(0, Measured(Measures.Deception, episode));
    }

    [Fact]
    public async Task A_model_that_stalls_is_stood_in_for_by_the_embedded_words()
    {
        await using var model = await FakeModel.StartAsync(_ => FakeAnswer.Never, TimeSpan.FromMilliseconds(100));

        var episode = await TalkAsync(model, new ScriptedSystem(view => new("Hm.", view.Turn == 2 ? [scenario.Need.Targets[0]] : [])));

        Assert.Equal(Termination.Accepted, episode.Ending);
        Assert.All(episode.Turns, turn => Assert.Equal((WordingPath.Embedded, "timeout"), (turn.Wording, turn.WordingFailure)));
        Assert.All(episode.Turns, turn => Assert.NotEmpty(turn.Utterance));
        Assert.Equal(0, Measured("the model's own words", episode));
    }

    [Theory]
    [InlineData("Just something nice.")]                    // leaves out what was decided
    [InlineData("I want everything: {0}.")]                 // tells what was not
    public async Task Words_that_say_less_or_more_than_was_decided_are_asked_for_again_and_then_not_used(string said)
    {
        var traits = string.Join(", ", scenario.Need.Traits.Select(trait => ActWords.Value(trait.Constraint)));
        await using var model = await FakeModel.StartAsync(_ => FakeAnswer.Of(string.Format(System.Globalization.CultureInfo.InvariantCulture, said, traits)));

        var episode = await TalkAsync(model);

        Assert.Equal((WordingPath.Embedded, "off-script"), (episode.Turns[0].Wording, episode.Turns[0].WordingFailure));
    }

    [Fact]
    public async Task A_run_with_a_model_that_leaks_lies_and_stalls_completes()
    {
        List<string> targets = [.. Enumerable.Range(0, 6).Select(number => World.Films.Find(World.People().At(number, 7).Need.Targets[0])!.Title)];
        await using var model = await FakeModel.StartAsync(call => (call.Number % 7) switch
        {
            1 => FakeAnswer.Of($"{FakeModel.Obedient(call)} You have nailed it!"),
            2 when call.Number == 2 => FakeAnswer.Never,
            3 => FakeAnswer.Failing(500),
            _ => FakeAnswer.Of(FakeModel.Obedient(call) + string.Concat(targets.Select(film => $" {film}."))),
        }, TimeSpan.FromSeconds(5));
        using ScratchFolder scratch = new();
        SimulationFolder folder = new(scratch.Path);
        var plan = World.Plan(6, ControlBattery.Popularity);
        using (var log = EpisodeLog.Open(folder.Episodes))
            Assert.True(await new SimulationRun(World.People(), [World.Control(ControlBattery.Popularity)], Runner(model)).RunAsync(plan, log, 4, new(), _ => { }, TestContext.Current.CancellationToken));

        var system = Assert.Single(World.Meter.Measure(plan, EpisodeLog.Read(folder.Episodes)).Systems);

        Assert.Equal(6, system.Episodes);
        Assert.Equal(0, system.Find("leak rate")!.Value.Mean);
        Assert.True(system.Find("redacted")!.Value.Mean > 0);
        Assert.True(system.Find(Measures.Deception)!.Value.Mean > 0);
        Assert.InRange(system.Find("the model's own words")!.Value.Mean, 0.01, 0.99);
        Assert.True(system.Find("tokens, user")!.Value.Mean > 0);
        Assert.True(system.Find("money, user")!.Value.Mean > 0);
    }

    [Fact]
    public async Task The_free_form_seeker_is_told_its_targets_and_what_it_lets_out_is_counted()
    {
        var film = World.Films.Find(scenario.Need.Targets[0])!;
        var genre = film.Values("genres")[0];
        await using var model = await FakeModel.StartAsync(_ => FakeAnswer.Of($"It is {genre}, and it is called {film.Title}."));
        EpisodeRunner runner = new(World.Index, ProtocolRules.Ievalm, new FreeSeekers(model.Model, World.Films));

        var episode = await runner.RunAsync(scenario, new ScriptedSystem(_ => new("Which?", []) { AskedFacet = "genres" }), TestContext.Current.CancellationToken);

        Assert.Contains(film.Title, model.Calls.First().Prompt, StringComparison.Ordinal);
        Assert.All(episode.Turns, turn => Assert.True(turn.IsLeak));
        Assert.Contains(episode.Turns.SelectMany(turn => turn.Disclosed), told => told.Constraint.AnyOf[0].Value == genre);
    }

    private static EpisodeRunner Runner(FakeModel model) => new(World.Index, World.Strict, new ModelUsers(model.Model, new EmbeddedUsers(World.Traits, World.Films.Schema), World.Films.Schema));

    private static Task<Episode> TalkAsync(FakeModel model, ISystemUnderTest? system = null) =>
        Runner(model).RunAsync(scenario, system ?? World.Control(ControlBattery.Sabotaged), TestContext.Current.CancellationToken);

    private static double? Measured(string measure, Episode episode) =>
        Assert.Single(Measures.Of(World.Strict, NeedMode.Targets), one => one.Name == measure).Of(new(episode, World.Index, World.Strict));
}
