using Recsys.Core;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Users;

/// <summary>An ordinary person: opens with a wish, answers questions as far as they know, notices what is missing, slips and corrects, and says more only bit by bit.</summary>
internal sealed class EmbeddedAgenda(TraitFinder traits, Random random) : IAgenda
{
    private readonly HashSet<Constraint> said = [];
    private readonly HashSet<ItemId> named = [];
    private (Constraint Wrong, Constraint Right)? slip;

    public IReadOnlyList<SpeechAct> Open(SimulatorView view)
    {
        List<SpeechAct> acts = [new(SpeechKind.Greet)];
        acts.AddRange(Likes(view, view.Told.Count > 0 && view.Traits.Count < 3 ? 2 : 0));
        var first = view.Traits.Where(trait => trait is { IsKnown: true, IsUnwanted: false }).Take(view.Friction.Verbosity > 0.6 ? 2 : 1);
        acts.AddRange(first.Select(trait => Want(trait, view.Friction)));
        if (random.NextDouble() >= view.Friction.LateDisclosure)
            acts.AddRange(view.Traits.Where(trait => trait.IsUnwanted).Take(1).Select(trait => Want(trait, view.Friction)));
        return acts;
    }

    public IReadOnlyList<SpeechAct> Next(SimulatorView view)
    {
        List<SpeechAct> acts = [];
        if (slip is { } mistake) acts.Add(new(SpeechKind.Correct) { About = mistake.Right, Mistaken = mistake.Wrong });
        acts.AddRange(Reactions(view));
        acts.AddRange(Broken(view));
        if (view.AskedFacet is not null) acts.Add(Answered(view, view.AskedFacet));
        else if (view.IsAskedForLikes) acts.AddRange(Likes(view, 2) is { Count: > 0 } likes ? likes : [new(SpeechKind.Unsure) { IsAsked = true }]);
        else if (!acts.Exists(act => act.About is not null) && Further(view) is { } more) acts.Add(more);
        if (!acts.Exists(act => act.About is not null || act.Item is not null || act.Kind == SpeechKind.Unsure)) acts.AddRange(OtherLikes(view));
        if (view.Shown.Count > 0 && !acts.Exists(act => act.Kind is SpeechKind.Met)) acts.Insert(0, new(SpeechKind.Reject));
        return acts.TrueForAll(act => act.Kind == SpeechKind.Reject) ? [.. acts, new(SpeechKind.More)] : acts;
    }

    public void Delivered(IReadOnlyList<SpeechAct> acts)
    {
        foreach (var act in acts)
        {
            if (act.Item is { } item) named.Add(item.Id);
            if (act.About is not { } about) continue;
            said.Add(about);
            if (act.Kind == SpeechKind.Correct) slip = null;
            else if (act.Mistaken is { } right) (slip, _) = ((about, right), said.Add(right));
        }
    }

    /// <summary>A statement, now and then with a slip of the tongue: then <c>Mistaken</c> holds what was meant.</summary>
    private SpeechAct Want(Trait trait, Friction friction, bool isAsked = false)
    {
        var kind = isAsked ? SpeechKind.Answer : SpeechKind.Want;
        return random.NextDouble() < friction.Inconsistency && traits.Slip(trait, random) is { } wrong
            ? new(kind) { About = wrong, Mistaken = trait.Constraint, IsAsked = isAsked }
            : new(kind) { About = trait.Constraint, IsAsked = isAsked };
    }

    private SpeechAct Answered(SimulatorView view, string facet) =>
        view.Traits.FirstOrDefault(trait => trait is { IsKnown: true, IsUnwanted: false } && trait.Facet == facet) is { } known
            ? Want(known, view.Friction, isAsked: true)
            : new(SpeechKind.Unsure) { IsAsked = true };

    /// <summary>The next thing that comes to mind, or that what was shown brings to mind.</summary>
    private SpeechAct? Further(SimulatorView view)
    {
        if (random.NextDouble() < view.Friction.Vagueness) return null;
        var open = view.Traits.Where(trait => !trait.IsUnwanted && !said.Contains(trait.Constraint)).ToList();
        var next = open.Find(trait => trait.IsKnown) ?? open.Find(trait => view.Shown.Count > 0 && !view.Shown.Any(trait.Constraint.Admits));
        return next is null ? null : Want(next, view.Friction);
    }

    /// <summary>Exclusions that the last slate breaks and that were not said yet.</summary>
    private IEnumerable<SpeechAct> Broken(SimulatorView view) => view.Traits
        .Where(trait => trait.IsUnwanted && !said.Contains(trait.Constraint) && view.Shown.Any(item => !trait.Constraint.Admits(item)))
        .Select(trait => new SpeechAct(SpeechKind.Want) { About = trait.Constraint });

    private static IEnumerable<SpeechAct> Reactions(SimulatorView view) =>
        view.Reactions.Take(2).Select(reaction => new SpeechAct(reaction.IsLiked ? SpeechKind.Met : SpeechKind.Unmet) { Item = reaction.Item });

    private List<SpeechAct> Likes(SimulatorView view, int count) =>
        [.. view.Told.Where(item => !named.Contains(item.Id)).Take(count).Select(item => new SpeechAct(SpeechKind.Like) { Item = item, IsAsked = view.IsAskedForLikes })];

    private List<SpeechAct> OtherLikes(SimulatorView view) => random.NextDouble() < view.Friction.Vagueness ? [] : Likes(view, 1);
}
