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
        var scale = Scale(ranked.Max(one => one.Score));
        var (scores, order) = (new double[ranked.Count], new int[ranked.Count]);
        for (var i = 0; i < order.Length; i++) (scores[i], order[i]) = (ranked[i].Score * scale + Bonus(request.Leanings, ranked[i].Item), i);
        Array.Sort(order, (a, b) => scores[a] != scores[b] ? scores[b].CompareTo(scores[a]) : ranked[a].Rank.CompareTo(ranked[b].Rank));
        return [.. order.Select((from, i) => ranked[from] with { Rank = i + 1, Score = scores[from] })];
    }

    /// <summary>The same for places alone.</summary>
    public void Score(RetrievalRequest request, IReadOnlyList<CandidateList> candidates, ScoreBoard board)
    {
        ranker.Score(request, candidates, board);
        if (request.Leanings.Count > 0 && board.Count > 0) board.Raise(Scale(board.Best()), item => Bonus(request.Leanings, item));
    }

    private static double Scale(double best) => best > 0 ? 1 / best : 1;

    private double Bonus(IReadOnlyList<Leaning> leanings, ItemId id)
    {
        if (catalog.Find(id) is not { } item) return 0;
        var sum = 0.0;
        for (var i = 0; i < leanings.Count; i++)
            if (leanings[i].Constraint.Admits(item)) sum += leanings[i].Weight;
        return Pull * sum;
    }
}
