using System.Globalization;
using Recsys.Core;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Systems;
using Recsys.Simulation.Users;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Tests.Episodes;

public sealed class EpisodeRunnerTests
{
    private static readonly Scenario scenario = World.People().At(0, 7);

    private static ItemId Target => scenario.Need.Targets[0];

    [Fact]
    public async Task A_shown_target_is_accepted_and_ends_the_conversation()
    {
        var episode = await RunAsync(view => new("Here.", view.Turn == 2 ? [Target] : []));

        Assert.Equal(Termination.Accepted, episode.Ending);
        Assert.Equal([1], episode.Turns[1].Hits);
        Assert.Equal(2, episode.Turns.Count);
        Assert.NotEmpty(episode.Farewell);
    }

    [Fact]
    public async Task A_target_beyond_what_is_shown_does_not_count()
    {
        var others = World.Films.Items.Select(film => film.Id).Where(film => film != Target).Take(10).ToList();

        var episode = await RunAsync(_ => new("Here.", [.. others, Target]) { Ranked = [.. others, Target] });

        Assert.NotEqual(Termination.Accepted, episode.Ending);
        Assert.All(episode.Turns, turn => Assert.Equal(10, turn.Slate.Count));
    }

    [Fact]
    public async Task A_failing_system_ends_the_conversation_with_its_reason()
    {
        var episode = await RunAsync(_ => new("", []) { Failure = "The model is away." });

        Assert.Equal((Termination.SystemFailed, "The model is away."), (episode.Ending, episode.Failure));
    }

    [Fact]
    public async Task Bits_start_at_nothing_and_say_how_far_the_target_has_come()
    {
        var episode = await RunAsync(_ => new("Hm.", []), hasFriction: false);

        Assert.All(episode.Turns, turn => Assert.InRange(turn.Bits, 0, Math.Log2(1000)));
        Assert.Equal(episode.Turns[^1].Bits, episode.Turns.SelectMany(turn => turn.Disclosed).Sum(told => told.Bits), 9);
        Assert.True(episode.Turns[^1].Bits > 1);
    }

    [Fact]
    public async Task Words_that_name_the_target_are_said_again_and_at_last_the_name_is_taken_out()
    {
        Assert.Equal(GuardPath.Reworded, (await LeakingAsync(attempts: 1)).Turns[0].Guard);

        var redacted = await LeakingAsync(attempts: 99);

        Assert.All(redacted.Turns, turn => Assert.Equal((GuardPath.Redacted, "I want … please.", false), (turn.Guard, turn.Utterance, turn.IsLeak)));
    }

    [Fact]
    public async Task A_person_with_nothing_to_say_but_the_name_says_nothing_and_the_conversation_ends()
    {
        ScriptedSystem system = new(_ => new("Hm.", []));

        var episode = await new EpisodeRunner(World.Index, World.Strict, new LeakingUsers(99, "{0}!")).RunAsync(scenario, system, TestContext.Current.CancellationToken);

        Assert.Equal(Termination.Aborted, episode.Ending);
        Assert.Equal((GuardPath.Aborted, ""), (Assert.Single(episode.Turns).Guard, episode.Turns[0].Utterance));
        Assert.Empty(system.Views);
    }

    [Fact]
    public async Task Without_the_guard_a_leak_is_delivered_and_counted()
    {
        EpisodeRunner unguarded = new(World.Index, World.Strict with { GuardsDeliveredText = false }, new LeakingUsers(99));

        var episode = await unguarded.RunAsync(scenario, new ScriptedSystem(_ => new("Hm.", [])), TestContext.Current.CancellationToken);

        Assert.All(episode.Turns, turn => Assert.True(turn.IsLeak));
    }

    [Fact]
    public async Task No_title_of_a_target_reaches_a_system_by_any_property_of_its_view()
    {
        foreach (var number in Enumerable.Range(0, 50))
        {
            var asked = World.People().At(number, 3);
            ScriptedSystem system = new(_ => new("Which?", []) { AskedFacet = "actors" });
            await World.Runner().RunAsync(asked, system, TestContext.Current.CancellationToken);

            Assert.DoesNotContain(system.Views.SelectMany(Values), value => asked.Need.Targets.Contains(value));
        }
    }

    [Fact]
    public void The_types_of_a_system_and_of_a_user_have_no_place_for_a_need()
    {
        Assert.DoesNotContain(typeof(SystemView).GetProperties(), property => property.PropertyType == typeof(Need) || property.PropertyType == typeof(Scenario));
        Assert.DoesNotContain(typeof(SimulatorView).GetProperties(), property => property.PropertyType == typeof(Need) || property.PropertyType == typeof(Scenario));
    }

    private static IEnumerable<ItemId> Values(SystemView view) =>
        view.History.Items.Select(past => past.Item).Concat(view.Mentioned).Concat(view.Shown);

    private static Task<Episode> RunAsync(Func<SystemView, SystemReply> answer, bool hasFriction = true) =>
        World.Runner().RunAsync(World.People(hasFriction: hasFriction).At(0, 7), new ScriptedSystem(answer), TestContext.Current.CancellationToken);

    private static Task<Episode> LeakingAsync(int attempts) => new EpisodeRunner(World.Index, World.Strict, new LeakingUsers(attempts))
        .RunAsync(scenario, new ScriptedSystem(_ => new("Hm.", [])), TestContext.Current.CancellationToken);

    /// <summary>People who blurt the target out in their first attempts.</summary>
    private sealed class LeakingUsers(int attempts, string blurt = "I want {0} please.") : IUserFactory, IWording
    {
        private string title = "";

        public string Name => "leaking";

        public string Plain => "Others?";

        public (IAgenda Agenda, IWording Wording) For(Scenario scenario)
        {
            title = World.Films.Find(scenario.Need.Targets[0])!.Title;
            return (new EmbeddedUsers(World.Traits, World.Films.Schema).For(scenario).Agenda, this);
        }

        public ValueTask<Worded> SayAsync(IReadOnlyList<SpeechAct> acts, SimulatorView view, int attempt, CancellationToken cancellationToken = default) =>
            new(new Worded(attempt < attempts ? string.Format(CultureInfo.InvariantCulture, blurt, title.ToUpperInvariant()) : "Something nice."));
    }
}
