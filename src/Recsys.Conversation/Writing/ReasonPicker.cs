using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Writing;

/// <summary>Picks the one or two reasons of a list that tell the most: of different items, of different kinds, through different liked items, and not told lately.</summary>
internal static class ReasonPicker
{
    private static readonly Type[] turns = [typeof(SharedFacetsReason), typeof(CounterfactualReason), typeof(NeighbourReason), typeof(LeaningReason)];

    public static IReadOnlyList<(ItemId Item, Reason Reason)> Pick(IReadOnlyList<Explanation> explanations, int count, WordingContext context)
    {
        List<(ItemId Item, Reason Reason)> picked = [];
        var ranked = Candidates(explanations, context).OrderByDescending(one => one.Weight).ToList();
        foreach (var (item, reason, _) in ranked)
        {
            if (picked.Count == count) break;
            if (picked.TrueForAll(other => other.Item != item && other.Reason.GetType() != reason.GetType() && Liked(other.Reason) != (Liked(reason) ?? default)))
                picked.Add((item, reason));
        }
        return picked;
    }

    private static IEnumerable<(ItemId Item, Reason Reason, double Weight)> Candidates(IReadOnlyList<Explanation> explanations, WordingContext context) =>
        from entry in explanations.Index()
        from reason in entry.Item.Reasons
        let kind = Array.IndexOf(turns, reason.GetType())
        where kind >= 0
        // The favourite kind changes from turn to turn; higher places come first.
        let favour = (kind + context.Request.Turn) % turns.Length == 0 ? 1.2 : 0
        select (entry.Item.Item, reason, Worth(reason) + favour - (0.15 * entry.Index) - Told(entry.Item.Item, reason, context));

    private static double Worth(Reason reason) => reason switch
    {
        SharedFacetsReason => 3,
        CounterfactualReason { RankWithout: not null } => 2.6,
        CounterfactualReason or NeighbourReason => 2.2,
        _ => 2,
    };

    private static double Told(ItemId item, Reason reason, WordingContext context)
    {
        var recent = context.Request.Dialogue.TakeLast(3).ToList();
        return Names(item) + (Liked(reason) is { } liked ? Names(liked) : 0)
            + (reason is LeaningReason leaning ? 2 * Count(ConstraintWords.Of(leaning.Constraint, context.Schema)) : 0);

        double Names(ItemId id) => Count(context.Names.Of(id));
        double Count(string words) => recent.Count(past => past.Prose.Contains(words, StringComparison.Ordinal));
    }

    private static ItemId? Liked(Reason reason) => reason switch
    {
        SharedFacetsReason shared => shared.Liked,
        CounterfactualReason fall => fall.Liked,
        NeighbourReason near => near.Liked,
        _ => null,
    };
}
