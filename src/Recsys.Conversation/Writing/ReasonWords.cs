using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Writing;

/// <summary>Words reasons: one sentence about one item, saying what the reason holds.</summary>
internal sealed class ReasonWords(ICatalog catalog, ItemNames names, NounPhrases nouns, PreferenceLedger ledger)
{
    private const int Favourites = 20;   // one in twenty is among the most popular

    private readonly HashSet<ItemId> liked =
        [.. ledger.Believed.Where(line => line.Entry!.Opinion == Opinion.Liked).Select(line => line.Entry!.Item).OfType<ItemId>()];

    /// <summary>Says one reason of an item.</summary>
    public void Say(Composition reply, ItemId item, Reason reason)
    {
        var (kind, values) = Of(reply, reason);
        reply.Say(kind, [("item", names.In(reply, item)), ("plural", catalog.Schema.Plural), .. values]);
    }

    /// <summary>Says in one sentence which conditions an item satisfies.</summary>
    public void SaySatisfied(Composition reply, ItemId item, IReadOnlyList<Constraint> conditions) =>
        reply.Say("reason.satisfies", [("item", names.In(reply, item)), .. Kinds(conditions)]);

    /// <summary>Says that nothing particular speaks for an item.</summary>
    public void SayNone(Composition reply, ItemId item) => reply.Say("reason.none", ("item", names.In(reply, item)));

    private (string Kind, (string, string)[] Values) Of(Composition reply, Reason reason) => reason switch
    {
        SharedFacetsReason shared => (Key("reason.shared", shared.Liked),
            [("liked", names.In(reply, shared.Liked)), ("kinds", nouns.Plural(shared.Values)), ("kind", nouns.Singular(shared.Values))]),
        CounterfactualReason { RankWithout: { } without } fall => (Key("reason.fall", fall.Liked),
            [("liked", names.In(reply, fall.Liked)), ("rank", EnglishWords.Place(fall.Rank)), ("without", EnglishWords.Place(without))]),
        CounterfactualReason gone => (Key("reason.gone", gone.Liked), [("liked", names.In(reply, gone.Liked))]),
        NeighbourReason near => ("reason.neighbour", [("liked", names.In(reply, near.Liked))]),
        LeaningReason leaning => (IsOfTheMoment(leaning) ? "reason.satisfies" : "reason.leaning", Kinds([leaning.Constraint])),
        SatisfiesReason satisfied => ("reason.satisfies", Kinds([satisfied.Constraint])),
        PopularReason popular => (popular.Rank * Favourites <= popular.Of ? "reason.popular" : "reason.filled", []),
        _ => throw new ArgumentException($"There are no words for the reason {reason.GetType().Name}.", nameof(reason)),
    };

    private (string, string)[] Kinds(IReadOnlyList<Constraint> conditions) =>
        [("kind", nouns.Singular(conditions)), ("kinds", nouns.Plural(conditions))];

    // "More like X" does not mean that X was liked.
    private string Key(string kind, ItemId other) => liked.Contains(other) ? kind : kind + ".unsaid";

    /// <summary>Is it a wish of this chat, rather than a lasting taste?</summary>
    public bool IsOfTheMoment(LeaningReason leaning) =>
        leaning.Line <= ledger.Lines.Count && ledger.Lines[leaning.Line - 1].Entry is { OnlyInChat: not null };
}
