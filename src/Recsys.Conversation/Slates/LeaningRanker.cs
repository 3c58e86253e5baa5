using Recsys.Core;

namespace Recsys.Conversation.Slates;

/// <summary>
/// Lets leanings move the order of another ranker: the best score counts as 1, and every leaning that an item satisfies
/// adds its weight, times a constant, to the item's share of it. A leaning moves things and excludes none.
/// </summary>
public sealed class LeaningRanker(IRanker ranker, ICatalog catalog) : IRanker
{
    // What a wish of the moment is worth: more than most differences of rank, less than the first place.
    private const double Pull = 0.6;

    public IReadOnlyList<RankedItem> Rank(RetrievalRequest request, IReadOnlyList<CandidateList> candidates)
    {
        var ranked = ranker.Rank(request, candidates);
        if (request.Leanings.Count == 0 || ranked.Count == 0) return ranked;
        var best = ranked.Max(one => one.Score);
        var scale = best > 0 ? 1 / best : 1;
        return [.. ranked
            .Select(one => one with { Score = one.Score * scale + Pull * Sum(request.Leanings, one.Item) })
            .OrderByDescending(one => one.Score)
            .ThenBy(one => one.Rank)
            .Select((one, i) => one with { Rank = i + 1 })];
    }

    private double Sum(IReadOnlyList<Leaning> leanings, ItemId id) =>
        catalog.Find(id) is { } item ? leanings.Where(leaning => leaning.Constraint.Admits(item)).Sum(leaning => leaning.Weight) : 0;
}
