using Microsoft.Extensions.DependencyInjection;
using Recsys.LanguageModel;
using Recsys.Simulation.Matching;
using Recsys.Simulation.Metrics;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Runs;
using Recsys.Simulation.Scenarios;
using Recsys.Simulation.Users;

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
        var source = await SimulationSource.OfAsync(wish, cancellationToken);
        var collection = source.Collection;
        LanguageModelOptions model;
        await using (var settings = RecsysHost.Start(added => added.AddSingleton(collection))) model = settings.GetRequiredService<LanguageModelOptions>();
        AttributeIndex index = new(collection.Catalog, new(collection.Catalog, await SimulationSource.PopularityAsync(collection, cancellationToken)));
        TraitFinder traits = new(index, Voice.Embedded);
        NeedMaker needs = new(index, traits);
        var known = wish.Known ?? (wish.Data is null ? Profiles.KnownLikes : null);
        IScenarioSource scenarios = source.Dialogues is { } dialogues
            ? new IevalmScenarios(dialogues, wish.Part, needs, tellsAll: !rules.AnswersCoarsely, hasFriction: !wish.IsEasy && rules.AnswersCoarsely)
            : new ProfileScenarios(collection.Name, source.People(), needs, new(wish.Mode, wish.IsCold, !wish.IsEasy, known));
        SystemChoice choice = new(index, rules, collection, model.Budget);
        UserChoice users = new(model);
        var systems = choice.Of(wish.Systems);
        var people = users.Of(wish.Users ?? (rules.CountsOnlyShown ? UserChoice.Embedded : UserChoice.Attribute), wish.UserModel, traits, collection.Catalog);
        var judge = wish.IsJudged ? users.Judge(wish.JudgeModel) : null;
        RunPlan plan = new(rules.Name, wish.Mode, scenarios.Name, people.Name, [.. systems.Select(system => system.Name)],
            Math.Min(wish.Episodes, scenarios.Count ?? int.MaxValue), wish.Seed, rules.SlateSize, rules.MaxTurns)
        { IsCold = wish.IsCold, HasFriction = !wish.IsEasy, Known = known, Judge = judge?.Name ?? "" };
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
}
