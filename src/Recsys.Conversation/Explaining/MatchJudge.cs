using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Explaining;

/// <summary>
/// Says how well an item fits, in words. Three kinds of evidence count one point each: something in the person's past
/// speaks for it (a shared facet, a neighbour, a counterfactual), most models that were asked put it high, and it matches
/// most of what is wished for or leant to. One point is good; two are strong where it stands out besides: most models hold
/// it for one of the very best of the whole catalogue, whatever was asked for. Without any it is a try for somebody whose
/// taste is known, and merely popular for anybody else. What a wish repels is never more than a try.
/// </summary>
internal static class MatchJudge
{
    private const int High = 25;   // a place among the first 25 of a model's candidates counts as its vote
    private const int Outstanding = 6;   // among so many of a model's candidates, before conditions, it stands out: with it less than a third of what is shown is strong

    public static MatchStrength Judge(RankedItem ranked, Item item, RecommendationRequest request, RecommendationTrace trace, IReadOnlyCollection<string> models, IReadOnlyList<Reason> reasons)
    {
        var isKnown = request.History.Liked.Any() || request.Leanings.Count > 0;
        if (request.Leanings.Any(leaning => Repels(leaning, item))) return MatchStrength.WorthATry;

        var isPersonal = reasons.Any(reason => reason is SharedFacetsReason or NeighbourReason or CounterfactualReason);
        var points = Point(isPersonal) + Point(request.History.Liked.Any() && AreAgreed(ranked, models)) + Point(IsWished(item, request.Leanings));
        return points switch
        {
            >= 2 when StandsOut(ranked.Item, trace, models) => MatchStrength.Strong,
            >= 1 => MatchStrength.Good,
            _ => isKnown ? MatchStrength.WorthATry : MatchStrength.Popular,
        };
    }

    private static int Point(bool holds) => holds ? 1 : 0;

    private static bool AreAgreed(RankedItem ranked, IReadOnlyCollection<string> models) =>
        models.Count > 0 && 2 * models.Count(model => ranked.Sources.TryGetValue(model, out var rank) && rank <= High) > models.Count;

    private static bool StandsOut(ItemId item, RecommendationTrace trace, IReadOnlyCollection<string> models) =>
        2 * trace.Sources.Count(source => models.Contains(source.Source) && source.Candidates.Take(Outstanding).Any(candidate => candidate.Item == item)) > models.Count;

    private static bool IsWished(Item item, IReadOnlyList<Leaning> leanings)
    {
        var wishes = leanings.Where(leaning => leaning.Weight > 0).ToList();
        return wishes.Count > 0 && 2 * wishes.Where(wish => wish.Constraint.Admits(item)).Sum(wish => wish.Weight) > wishes.Sum(wish => wish.Weight);
    }

    private static bool Repels(Leaning leaning, Item item) =>
        leaning.Constraint.Polarity == Polarity.Wanted ? leaning.Weight < 0 && leaning.Constraint.Admits(item) : leaning.Weight > 0 && !leaning.Constraint.Admits(item);
}
