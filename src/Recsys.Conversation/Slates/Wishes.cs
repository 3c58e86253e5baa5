using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Slates;

/// <summary>What the ledger asks for in one chat: conditions that exclude, leanings that attract and repel. Derived, stored nowhere.</summary>
/// <param name="Critiques">The leanings of this chat as constraints, for the reply.</param>
internal sealed record Wishes(IReadOnlyList<Condition> Conditions, IReadOnlyList<Leaning> Leanings, IReadOnlyList<Constraint> Critiques)
{
    private const double OfTheMoment = 1, Lasting = 0.4;

    public static Wishes Of(PreferenceLedger ledger, DialogueState state)
    {
        var held = ledger.Believed
            .Where(line => line.Entry is { Facet: not null } entry && entry.HoldsIn(state.Chat) && !(state.IsImpersonal && entry.OnlyInChat is null))
            .ToList();
        var wanted = held.Where(line => line.Entry is { OnlyInChat: not null, Opinion: Opinion.Liked }).SelectMany(line => line.Entry!.Facet!.AnyOf).ToHashSet();
        // Whoever dislikes horror and asks for a horror film tonight gets one.
        held.RemoveAll(line => line.Entry is { OnlyInChat: null, Opinion: Opinion.Disliked, Facet: { } facet } && facet.AnyOf.Any(wanted.Contains));

        var leaning = held.Where(line => line.Entry!.Firmness == Firmness.Leaning).ToList();
        return new(
            [.. held.Except(leaning).Select(line => new Condition(line.Number, line.Entry!.Demand!, line.Entry.Firmness, line.Entry.OnlyInChat is not null, line.Entry.Source.Turn))],
            [.. leaning.Select(line => new Leaning(line.Entry!.Facet!, Weight(line.Entry, state.Chat)))],
            [.. leaning.Where(line => line.Entry!.OnlyInChat is not null).Select(line => line.Entry!.Demand!)]);
    }

    // "I love Scorsese, any ideas?": a taste that is told now is what is wanted now, too.
    private static double Weight(PreferenceEntry entry, string chat) =>
        (entry.OnlyInChat is null && entry.Source.Chat != chat ? Lasting : OfTheMoment) * entry.Strength * (entry.Opinion == Opinion.Disliked ? -1 : 1);
}
