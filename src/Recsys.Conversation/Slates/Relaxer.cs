using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Slates;

/// <summary>Lets conditions give way, the least costly first, until something satisfies the rest.</summary>
internal static class Relaxer
{
    /// <returns>The conditions that still hold, those that gave way in their order, and what satisfies the rest.</returns>
    public static (IReadOnlyList<Condition> Kept, IReadOnlyList<Relaxation> Relaxed, IReadOnlyList<Item> Eligible) Relax(
        Eligibility items, IReadOnlyList<Condition> conditions)
    {
        List<Condition> kept = [.. conditions];
        List<Relaxation> relaxed = [];
        var eligible = items.Satisfying(kept);
        while (eligible.Count == 0 && kept.Count > 0)
        {
            var (given, gained) = Cheapest(items, kept);
            kept.Remove(given);
            eligible = gained;
            relaxed.Add(new(given.Constraint, gained.Count));
        }
        return (kept, relaxed, eligible);
    }

    /// <summary>What each condition of the chat holds back, with all others about the same, which are forgotten with it; most first.</summary>
    public static IReadOnlyList<Relaxation> Openings(Eligibility items, IReadOnlyList<Condition> kept, int eligible) =>
    [
        .. from condition in kept
           let about = kept.Where(other => Overlap(other.Constraint, condition.Constraint)).ToList()
           where about.TrueForAll(other => other.IsOfChat) && about[^1] == condition
           let gained = items.Satisfying([.. kept.Except(about)]).Count
           where gained > eligible
           orderby gained descending, condition.Line
           select new Relaxation(condition.Constraint, gained),
    ];

    private static bool Overlap(Constraint one, Constraint other) => one.AnyOf.Any(term => other.AnyOf.Any(held =>
        term.Facet == held.Facet && (term.Value is null || held.Value is null || term.Value.Equals(held.Value, StringComparison.OrdinalIgnoreCase))));

    // What was insisted on goes last; before it what keeps things away goes after what is wished for, since a broken "no" hurts
    // most; of equals the one that frees something, the one said first.
    private static (Condition, List<Item>) Cheapest(Eligibility items, List<Condition> kept) =>
        kept.Select(condition => (Condition: condition, Gained: items.Satisfying([.. kept.Where(other => other != condition)])))
            .OrderBy(one => one.Condition.Firmness == Firmness.Insisted)
            .ThenBy(one => one.Condition.Constraint.Polarity == Polarity.Unwanted && one.Condition.IsOfChat)
            .ThenBy(one => one.Gained.Count == 0)
            .ThenBy(one => one.Condition.Line)
            .First();
}
