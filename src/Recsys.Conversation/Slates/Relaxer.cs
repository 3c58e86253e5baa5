using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Slates;

/// <summary>Lets those conditions give way that cost least together, so that something satisfies the rest.</summary>
internal static class Relaxer
{
    // Firmness leads, whatever the number: what was insisted on outweighs all standing refusals, these those of the chat, these all wishes.
    private const double Insisted = 1e9, StandingRefusal = 1e6, Refusal = 1e3;

    // What was just said holds against six wishes from long before; what was said the time before weighs half of that, and so on.
    private const double JustSaid = 6.5, LongSaid = 1, Fading = 0.5;
    private const double Later = 1e-3;   // of equals the one said first gives way
    private const int MostTried = 4096;   // sets of conditions

    /// <returns>The conditions that still hold, those that gave way in their order, and what satisfies the rest.</returns>
    public static (IReadOnlyList<Condition> Kept, IReadOnlyList<Relaxation> Relaxed, IReadOnlyList<Item> Eligible) Relax(
        Eligibility items, IReadOnlyList<Condition> conditions)
    {
        var eligible = items.Satisfying(conditions);
        if (eligible.Count > 0 || conditions.Count == 0) return (conditions, [], eligible);
        List<Condition> kept = [.. conditions];
        List<Relaxation> relaxed = [];
        foreach (var given in Cheapest(items, conditions))
        {
            kept.Remove(given);
            eligible = items.Satisfying(kept);
            relaxed.Add(new(given.Constraint, eligible.Count));
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

    // Sets in the order of their cost: from a set whose dearest member is at a place come the one with the next member added,
    // and the one with it in the dearest's stead.
    private static List<Condition> Cheapest(Eligibility items, IReadOnlyList<Condition> conditions)
    {
        var turns = conditions.Where(condition => condition.IsOfChat).Select(condition => condition.Turn).Distinct().OrderDescending().ToList();
        var ordered = conditions.OrderBy(condition => condition.Line)
            .Select((condition, i) => (Condition: condition, Cost: Cost(condition, turns) + i * Later))
            .OrderBy(one => one.Cost).ToList();
        PriorityQueue<int[], double> open = new([([0], ordered[0].Cost)]);
        for (var tried = 0; tried < MostTried && open.TryDequeue(out var given, out var cost); tried++)
        {
            if (items.HasAny([.. ordered.Where((_, i) => !given.Contains(i)).Select(one => one.Condition)])) return [.. given.Select(i => ordered[i].Condition)];
            if (given[^1] + 1 is var next && next == ordered.Count) continue;
            open.Enqueue([.. given, next], cost + ordered[next].Cost);
            open.Enqueue([.. given[..^1], next], cost - ordered[next - 1].Cost + ordered[next].Cost);
        }
        return Greedy(items, [.. ordered.Select(one => one.Condition)]);
    }

    // Where there are too many sets to try: the cheapest give way one after the other, and what need not have comes back, the dearest first.
    private static List<Condition> Greedy(Eligibility items, List<Condition> ordered)
    {
        var needed = 1;
        while (needed < ordered.Count && !items.HasAny(ordered[needed..])) needed++;
        var given = ordered[..needed];
        foreach (var one in Enumerable.Reverse(ordered[..needed]))
            if (items.HasAny([.. ordered.Where(other => other == one || !given.Contains(other))])) given.Remove(one);
        return given;
    }

    private static double Cost(Condition condition, List<int> turns) =>
        condition.Firmness == Firmness.Insisted ? Insisted
        : condition.Constraint.Polarity == Polarity.Unwanted ? condition.IsOfChat ? Refusal : StandingRefusal
        : condition.IsOfChat ? Math.Max(LongSaid, JustSaid * Math.Pow(Fading, turns.IndexOf(condition.Turn)))
        : LongSaid;
}
