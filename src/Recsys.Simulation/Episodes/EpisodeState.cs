using Recsys.Core;
using Recsys.Simulation.Matching;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Systems;
using Recsys.Simulation.Users;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Episodes;

/// <summary>What has happened in an episode so far, and the views that the two sides are given of it.</summary>
internal sealed class EpisodeState(Scenario scenario, AttributeIndex index, ProtocolRules rules)
{
    private readonly List<Message> messages = [.. scenario.Prelude];
    private readonly List<Constraint> said = [.. scenario.Said];
    private readonly List<ItemId> mentioned = [.. scenario.Mentioned];
    private readonly HashSet<ItemId> known = [.. scenario.History.Items.Select(past => past.Item)];
    private readonly HashSet<ItemId> matcherShown = [.. scenario.History.Items.Select(past => past.Item)];
    private readonly HashSet<ItemId> met = [];

    public List<EpisodeTurn> Turns { get; } = [];

    /// <summary>Turns since something new was learnt or met.</summary>
    public int Idle { get; private set; }

    /// <summary>What an attribute matcher knows, in bits.</summary>
    public double Bits { get; private set; } = new AttributeMatch(index, scenario.Said).Bits(scenario.Need.Targets);

    public bool IsMatcherHit { get; private set; }

    public IReadOnlyList<Constraint> Said => said;

    /// <summary>The targets that no slate has held yet: what may not be named.</summary>
    public IEnumerable<ItemId> Unmet => scenario.Need.Targets.Where(target => !met.Contains(target));

    public SystemView ForSystem(int turn) => new(scenario.History, [.. messages], rules.SlateSize)
    {
        User = scenario.User,
        Said = [.. said],
        Mentioned = [.. mentioned],
        Seed = scenario.Seed,
        Turn = turn,
    };

    public SimulatorView ForUser(SystemReply? reply) => new(
        scenario.Need.Traits, Items(scenario.Need.Told), scenario.Persona.Friction, messages, Items(reply?.Slate.Take(rules.SlateSize) ?? []), Reactions(reply))
    {
        AskedFacet = reply?.AskedFacet,
        IsAskedForLikes = reply?.AsksForLikes ?? false,
    };

    /// <summary>Takes what a person said into account and tells what it disclosed.</summary>
    public IReadOnlyList<Disclosure> Hear(string text, IReadOnlyList<SpeechAct> acts)
    {
        messages.Add(new(Speaker.User, text));
        List<Disclosure> disclosed = [];
        foreach (var act in acts)
        {
            if (act.Item is { } item) mentioned.Add(item.Id);
            if (act is not { About: { } about }) continue;
            if (act is { Kind: SpeechKind.Correct, Mistaken: { } mistaken }) said.Remove(mistaken);
            else if (said.Contains(about)) continue;
            said.Add(about);
            var bits = new AttributeMatch(index, said).Bits(scenario.Need.Targets);
            disclosed.Add(new(about, act.IsAsked, bits - Bits));
            Bits = bits;
        }
        Match();
        return disclosed;
    }

    /// <summary>Takes a reply into account.</summary>
    public void Show(SystemReply reply, Verdict verdict, bool wasTold)
    {
        messages.Add(new(Speaker.System, reply.Text) { Slate = verdict.Slate });
        var progress = wasTold;
        foreach (var hit in verdict.Hits) progress |= met.Add(verdict.Slate[hit - 1]);
        Idle = progress ? 0 : Idle + 1;
    }

    /// <summary>What of the slate should not have been there.</summary>
    public (int Violations, int Seen, int Duplicates) Faults(IReadOnlyList<ItemId> slate)
    {
        var excluded = said.Where(constraint => constraint.Polarity == Polarity.Unwanted).ToList();
        return (Items(slate).Count(item => !excluded.TrueForAll(constraint => constraint.Admits(item))), slate.Count(known.Contains), slate.Count - slate.Distinct().Count());
    }

    /// <summary>The matcher shows its own next slate, so that its success can be told on the same disclosures.</summary>
    private void Match()
    {
        if (IsMatcherHit || scenario.Need.Mode == NeedMode.Coverage) return;
        var slate = new AttributeMatch(index, said).Best(rules.SlateSize, matcherShown);
        matcherShown.UnionWith(slate);
        IsMatcherHit = Items(slate).Exists(scenario.Need.IsMetBy);
    }

    private List<Reaction> Reactions(SystemReply? reply) => reply is null || scenario.Need.Mode != NeedMode.Coverage ? []
        : [.. Items(reply.Slate.Take(rules.SlateSize)).Where(scenario.Need.IsMetBy).Select(item => new Reaction(item, IsLiked: true))];

    private List<Item> Items(IEnumerable<ItemId> ids) => [.. ids.Select(index.Catalog.Find).OfType<Item>()];
}
