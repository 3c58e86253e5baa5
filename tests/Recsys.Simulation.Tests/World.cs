using Recsys.Core;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Matching;
using Recsys.Simulation.Metrics;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Runs;
using Recsys.Simulation.Scenarios;
using Recsys.Simulation.Systems;
using Recsys.Simulation.Users;
using Recsys.Starter;

namespace Recsys.Simulation.Tests;

/// <summary>The box, with people who talk about it.</summary>
internal static class World
{
    public static Catalog Films { get; } = StarterCatalog.Load();

    public static AttributeIndex Index { get; } = new(Films, new(Films, Films.Items.Select((film, place) => (film.Id, (double)(Films.Items.Count - place)))));

    public static TraitFinder Traits { get; } = new(Index, Voice.Embedded);

    public static NeedMaker Needs { get; } = new(Index, Traits);

    public static ProtocolRules Strict { get; } = ProtocolRules.Strict;

    public static RunMeter Meter { get; } = new(Index, Strict);

    public static IScenarioSource People(NeedMode mode = NeedMode.Targets, bool hasFriction = true) =>
        new ProfileScenarios("starter", Profiles.OfBox(), Needs, new(mode, HasFriction: hasFriction, Known: Profiles.KnownLikes));

    public static EpisodeRunner Runner(ProtocolRules? rules = null) => new(Index, rules ?? Strict, new EmbeddedUsers(Traits, Films.Schema));

    public static ISystemUnderTest Control(string name) => new ControlBattery(Index).Find(name)!;

    public static RunPlan Plan(int episodes, params string[] systems) => new("strict", NeedMode.Targets, "starter", "embedded", systems, episodes, 7, 10, 10);

    public static SimulationRun Run(params string[] systems) => new(People(), [.. systems.Select(Control)], Runner());

    public static Task<Episode> TalkAsync(int number, ISystemUnderTest system, NeedMode mode = NeedMode.Targets, bool hasFriction = true) =>
        Runner(Strict with { MaxTurns = mode == NeedMode.Coverage ? 20 : 10 }).RunAsync(People(mode, hasFriction).At(number, 7), system, TestContext.Current.CancellationToken);
}
