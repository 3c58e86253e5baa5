using Microsoft.Extensions.DependencyInjection;
using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Core.Splits;
using Recsys.Hosting;
using Recsys.LanguageModel;
using Recsys.Serving.Retrieval;
using Recsys.Simulation.Matching;
using Recsys.Simulation.Metrics;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Runs;
using Recsys.Simulation.Scenarios;
using Recsys.Simulation.Users;
using Recsys.Storage;
using Recsys.Storage.Splits;

namespace Recsys.Cli.Simulation;

/// <summary>A simulation, composed: where scenarios come from, who talks, who judges, and what is measured.</summary>
internal sealed class SimulationSetup : IAsyncDisposable
{
    private readonly SystemChoice systems;
    private readonly UserChoice users;

    private SimulationSetup(SystemChoice systems, UserChoice users, LanguageModelOptions model) => (this.systems, this.users, Model) = (systems, users, model);

    public required RunPlan Plan { get; init; }

    public required SimulationRun Run { get; init; }

    public required RunMeter Meter { get; init; }

    public required AttributeIndex Index { get; init; }

    /// <summary>Does any side ask a language model?</summary>
    public required bool AsksModel { get; init; }

    /// <summary>The settings of language models.</summary>
    public LanguageModelOptions Model { get; }

    public static async Task<SimulationSetup> StartAsync(SimulationWish wish, CancellationToken cancellationToken)
    {
        var rules = Rules(wish);
        var (collection, split, dialogues) = Source(wish);
        LanguageModelOptions model;
        await using (var settings = RecsysHost.Start(added => added.AddSingleton(collection))) model = settings.GetRequiredService<LanguageModelOptions>();
        AttributeIndex index = new(collection.Catalog, await PopularityAsync(collection, cancellationToken));
        TraitFinder traits = new(index, Voice.Embedded);
        NeedMaker needs = new(index, traits);
        IScenarioSource scenarios = dialogues is not null
            ? new IevalmScenarios(dialogues, wish.Part, needs, tellsAll: !rules.AnswersCoarsely, hasFriction: !wish.IsEasy && rules.AnswersCoarsely)
            : new ProfileScenarios(collection.Name, split is null ? Profiles.OfBox(index) : Profiles.OfUsers(split), needs, new(wish.Mode, wish.IsCold, !wish.IsEasy));
        SystemChoice choice = new(index, rules, collection, model.Budget);
        UserChoice users = new(model);
        var systems = choice.Of(wish.Systems);
        var people = users.Of(wish.Users ?? (rules.CountsOnlyShown ? UserChoice.Embedded : UserChoice.Attribute), wish.UserModel, traits, collection.Catalog);
        var judge = wish.IsJudged ? users.Judge(wish.JudgeModel) : null;
        RunPlan plan = new(rules.Name, wish.Mode, scenarios.Name, people.Name, [.. systems.Select(system => system.Name)],
            Math.Min(wish.Episodes, scenarios.Count ?? int.MaxValue), wish.Seed, rules.SlateSize, rules.MaxTurns)
        { IsCold = wish.IsCold, HasFriction = !wish.IsEasy, Judge = judge?.Name ?? "" };
        return new(choice, users, model) { Plan = plan, Run = new(scenarios, systems, new(index, rules, people, judge)), Meter = new(index, rules), Index = index, AsksModel = judge is not null || users.AsksModel || choice.AsksModel };
    }

    public async ValueTask DisposeAsync()
    {
        users.Dispose();
        await systems.DisposeAsync();
    }

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
