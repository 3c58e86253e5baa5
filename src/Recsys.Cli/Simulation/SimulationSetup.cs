using Microsoft.Extensions.DependencyInjection;
using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Core.Splits;
using Recsys.Hosting;
using Recsys.Serving.Retrieval;
using Recsys.Simulation.Matching;
using Recsys.Simulation.Metrics;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Runs;
using Recsys.Simulation.Scenarios;
using Recsys.Simulation.Systems;
using Recsys.Simulation.Users;
using Recsys.Storage;
using Recsys.Storage.Splits;

namespace Recsys.Cli.Simulation;

/// <summary>A simulation, composed: where scenarios come from, who talks, and what is measured.</summary>
internal sealed class SimulationSetup : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private SimulationSetup(ServiceProvider services, RunPlan plan, SimulationRun run, RunMeter meter, AttributeIndex index, IReadOnlyList<ISystemUnderTest> systems) =>
        (this.services, Plan, Run, Meter, Index, Systems) = (services, plan, run, meter, index, systems);

    public RunPlan Plan { get; }

    public SimulationRun Run { get; }

    public RunMeter Meter { get; }

    public AttributeIndex Index { get; }

    public IReadOnlyList<ISystemUnderTest> Systems { get; }

    public static async Task<SimulationSetup> StartAsync(SimulationWish wish, CancellationToken cancellationToken)
    {
        var rules = Rules(wish);
        var (collection, split, dialogues) = Source(wish);
        var services = RecsysHost.Start(added => added.AddSingleton(collection));
        AttributeIndex index = new(collection.Catalog, await PopularityAsync(collection, cancellationToken));
        TraitFinder traits = new(index, Voice.Embedded);
        NeedMaker needs = new(index, traits);
        IUserFactory users = (wish.Users ?? (rules.CountsOnlyShown ? "embedded" : "attribute")) == "attribute" ? new AttributeUsers() : new EmbeddedUsers(traits, collection.Catalog.Schema);
        IScenarioSource scenarios = dialogues is not null
            ? new IevalmScenarios(dialogues, wish.Part, needs, tellsAll: !rules.AnswersCoarsely, hasFriction: !wish.IsEasy && rules.AnswersCoarsely)
            : new ProfileScenarios(collection.Name, split is null ? Profiles.OfBox(index) : Profiles.OfUsers(split), needs, new(wish.Mode, wish.IsCold, !wish.IsEasy));
        var systems = SystemChoice.Of(wish.Systems, index, rules, services);
        RunPlan plan = new(rules.Name, wish.Mode, scenarios.Name, users.Name, [.. systems.Select(system => system.Name)],
            Math.Min(wish.Episodes, scenarios.Count ?? int.MaxValue), wish.Seed, rules.SlateSize, rules.MaxTurns)
        { IsCold = wish.IsCold, HasFriction = !wish.IsEasy };
        return new(services, plan, new(scenarios, systems, new(index, rules, users)), new(index, rules), index, systems);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static ProtocolRules Rules(SimulationWish wish)
    {
        var rules = wish.Protocol == ProtocolRules.Ievalm.Name ? ProtocolRules.Ievalm : ProtocolRules.Strict;
        if (!rules.CountsOnlyShown && wish.Mode != NeedMode.Targets) throw new UserErrorException("iEvaLM knows targets only; leave --mode out, or use --protocol strict.");
        if (wish.Corpus is not null && wish.Mode != NeedMode.Targets) throw new UserErrorException("The dialogues of iEvaLM come with targets; leave --mode out.");
        return rules with { SlateSize = wish.SlateSize, MaxTurns = wish.Turns ?? (wish.Mode == NeedMode.Coverage ? 2 * rules.MaxTurns : rules.MaxTurns) };
    }

    private static (Collection Collection, DataSplit? Split, IevalmData? Dialogues) Source(SimulationWish wish)
    {
        IReadOnlyList<IModelSource> folders = [.. wish.Models.Select(folder => new ModelFolder(folder))];
        if (wish.Corpus is { } corpus)
        {
            var dialogues = IevalmData.Read(wish.Data!, corpus, wish.Part);
            return (new(corpus, dialogues.Catalog, new(IevalmData.Mentions(wish.Data!, corpus)), folders, null), null, dialogues);
        }
        if (wish.Data is not { } named) return (Collection.Of(new() { Models = wish.Models }), null, null);

        var set = new DataSetStore(wish.DataDirectory).Open(named);
        var table = set.ReadInteractions();
        var split = wish.Split is { } folder ? SplitFolder.Read(folder, table) : RandomSplit.PerUser(table, seed: 1);
        // Popularity and past come from the training part alone.
        return (new(set.Name, set.ReadCatalog(), PopularityRetriever.Of(split.Train), folders, split.Train), split, null);
    }

    private static async Task<ItemPopularity> PopularityAsync(Collection collection, CancellationToken cancellationToken) => new(collection.Catalog,
        (await collection.Popularity.RetrieveAsync(new(UserHistory.Empty, collection.Catalog.Items.Count), cancellationToken)).Select(one => (one.Item, one.Score)));
}
