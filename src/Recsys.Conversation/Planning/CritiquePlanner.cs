using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Planning;

/// <summary>
/// Suggests critiques under a list: what tells the candidates apart, each with exactly as many items behind it as the next
/// list can be chosen from. A pure function of the request.
/// </summary>
internal sealed class CritiquePlanner(ICatalog catalog, FacetIndex index)
{
    private const int MostChips = 6, Critiques = 4, MostOpenings = 2;
    private const int LeastItems = 3;
    private const double LeastShare = 0.05, MostShare = 0.85;   // of the candidates: beyond, nearly nothing or nearly all is left
    private const double Prominent = 1.0 / 3;   // of the slate: what people would want to be rid of

    public IReadOnlyList<Chip> Plan(PlanningRequest request)
    {
        List<Chip> openings = [.. Openings(request)];
        if (request.Eligible.Count < LeastItems) return openings;
        var pool = request.PoolIn(index);
        var slate = request.Slate.Select(index.Row).Where(row => row >= 0).ToArray();
        List<ChipDraft> drafts = [.. Compared(pool, slate, request), .. Values(pool, slate, request)];
        List<Chip> rest = [.. Others(request)];
        return [.. openings, .. Varied(drafts, Math.Max(Critiques, MostChips - rest.Count) - openings.Count), .. rest];
    }

    // Every kind once, then what is most useful, never two about one facet.
    private static IEnumerable<Chip> Varied(List<ChipDraft> drafts, int count)
    {
        List<ChipDraft> open = [.. drafts.OrderByDescending(draft => draft.Use).ThenBy(draft => draft.Chip.Label, StringComparer.Ordinal)];
        List<ChipDraft> picked = [];
        while (picked.Count < count && Next() is { } best)
        {
            picked.Add(best);
            open.RemoveAll(draft => draft.Facet == best.Facet);
        }
        return picked.OrderBy(draft => draft.Kind).Select(draft => draft.Chip);

        ChipDraft? Next() => open.FirstOrDefault(draft => picked.TrueForAll(one => one.Kind != draft.Kind)) ?? open.FirstOrDefault();
    }

    private IEnumerable<ChipDraft> Compared(CandidatePool pool, int[] slate, PlanningRequest request)
    {
        foreach (var column in index.Numbers)
            foreach (var (label, range) in NumberChips.Of(column, slate, request.Conditions, index.Schema))
            {
                var (count, share) = Within(column, range, pool);
                if (IsUseful(count, share)) yield return Draft(label, new(range), column.Facet.Name, ChipKind.Compare, count, share);
            }
    }

    private static (int Count, double Share) Within(NumberColumn column, FacetTerm range, CandidatePool pool)
    {
        var (low, high) = (range.Low ?? double.NegativeInfinity, range.High ?? double.PositiveInfinity);
        var (count, share) = (0, 0.0);
        for (var i = 0; i < pool.Count; i++)
        {
            if (column.Numbers[pool.Rows[i]] is var number && !(number >= low && number <= high)) continue;
            count++;
            share += pool.Weights[i];
        }
        return (count, share);
    }

    private IEnumerable<ChipDraft> Values(CandidatePool pool, int[] slate, PlanningRequest request)
    {
        var said = request.Conditions.SelectMany(condition => condition.AnyOf).Select(term => (term.Facet, term.Value?.ToUpperInvariant())).ToHashSet();
        foreach (var column in index.Categories)
        {
            var (counts, shares, shown) = Tally(column, pool, slate);
            for (var value = 0; value < counts.Length; value++)
            {
                if (counts[value] == 0) continue;
                var isAddable = !column.Facet.IsAvoided && IsUseful(counts[value], shares[value]);
                var isRemovable = shown[value] >= Prominent * slate.Length && shown[value] > 0 && IsUseful(pool.Count - counts[value], 1 - shares[value]);
                // Most values are neither: they cost nothing.
                if ((!isAddable && !isRemovable) || said.Contains((column.Facet.Name, column.Values[value].ToUpperInvariant()))) continue;
                Constraint wanted = new(FacetTerm.Is(column.Facet.Name, column.Values[value])), unwanted = wanted with { Polarity = Polarity.Unwanted };
                if (isAddable) yield return Draft(null, wanted, column.Facet.Name, ChipKind.Add, counts[value], shares[value]);
                if (isRemovable) yield return Draft(null, unwanted, column.Facet.Name, ChipKind.LeaveOut, pool.Count - counts[value], 1 - shares[value]);
            }
        }
    }

    private static (int[] Counts, double[] Shares, int[] Shown) Tally(ValueColumn column, CandidatePool pool, int[] slate)
    {
        var (counts, shares, shown) = (new int[column.Values.Count], new double[column.Values.Count], new int[column.Values.Count]);
        for (var i = 0; i < pool.Count; i++)
            foreach (var value in column.Rows[pool.Rows[i]])
            {
                counts[value]++;
                shares[value] += pool.Weights[i];
            }
        foreach (var row in slate)
            foreach (var value in column.Rows[row]) shown[value]++;
        return (counts, shares, shown);
    }

    private static bool IsUseful(int count, double share) => count >= LeastItems && share is not (< LeastShare or > MostShare);

    private ChipDraft Draft(string? label, Constraint constraint, string facet, ChipKind kind, int count, double share)
    {
        var words = label ?? Labels.Of(constraint, index.Schema);
        TextSpan span = new(0, words.Length);
        return new(Chip(words, IntentKind.Refine, count, new ConstraintSlot(constraint, 1, span)), facet, kind, Entropy(share));
    }

    // A short list grows when the condition goes that holds most back.
    private IEnumerable<Chip> Openings(PlanningRequest request) =>
        from opening in request.Openings.Take(MostOpenings)
        where opening.Gained >= LeastItems
        let label = $"Drop “{ConstraintWords.Of(opening.Constraint, index.Schema)}”"
        select Chip(label, IntentKind.Forget, opening.Gained, new ConstraintSlot(opening.Constraint, 1, new(0, label.Length)));

    private IEnumerable<Chip> Others(PlanningRequest request)
    {
        if (request.Slate.Count > 0 && catalog.Find(request.Slate[0]) is { } first && request.Eligible.Count > LeastItems)
        {
            var label = $"Not like {first.Title}";
            yield return Chip(label, IntentKind.LessLike, request.Eligible.Count - 1, new ItemSlot([first.Id], 1, new(0, label.Length)));
        }
        // It goes on with what was not shown yet.
        var shown = request.Slate.Concat(request.State.ShownBefore).ToHashSet();
        if (request.Eligible.Count(item => !shown.Contains(item.Id)) is >= LeastItems and var left) yield return Chip("Surprise me", IntentKind.Recommend, left);
    }

    private static Chip Chip(string label, IntentKind kind, int count, params Slot[] slots) =>
        new(label, new(label, [new(kind, 1, new(0, label.Length)) { Slots = slots }]), count);

    private static double Entropy(double share) => -share * Math.Log2(share) - (1 - share) * Math.Log2(1 - share);
}
