using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Explaining;

/// <summary>The embedded explainer: every reason is read off the models, the request, the ledger and the catalogue.</summary>
/// <param name="neighbours">The model that says what lies nearest to a liked item; null for none.</param>
public sealed class Explainer(ICatalog catalog, RecommendationPipeline pipeline, ICandidateRetriever? neighbours = null) : IExplainer
{
    // Sources that know nothing of the person do not vote on the match.
    private const string Popularity = "popularity";

    private readonly FacetRarity rarity = new(catalog);
    private readonly Neighbours nearest = new(neighbours);

    public async ValueTask<IReadOnlyList<Explanation>> ExplainAsync(ExplanationRequest request, CancellationToken cancellationToken = default)
    {
        ItemId[] liked = [.. request.Request.History.Liked];
        var shown = request.Slate.Items.Select(one => one.Item).ToHashSet();
        var influences = liked.Length == 0
            ? new Dictionary<ItemId, Influence>()
            : await pipeline.InfluencesAsync(request.Request, request.Slate, cancellationToken);
        var near = await nearest.FindAsync(liked, shown, cancellationToken);
        Evidence evidence = new(liked, influences, near, Models(request.Trace));
        return [.. request.Slate.Items.Select(one => Explain(one, request, evidence))];
    }

    private static List<string> Models(RecommendationTrace trace) =>
        [.. trace.Sources.Where(source => source.Candidates.Count > 0 && source.Source != Popularity).Select(source => source.Source).Distinct()];

    private Explanation Explain(RankedItem ranked, ExplanationRequest request, Evidence evidence)
    {
        if (catalog.Find(ranked.Item) is not { } item) return new(ranked.Item, MatchStrength.Popular, []);
        List<Reason> reasons =
        [
            .. Personal(item, evidence).OrderByDescending(one => one.Weight).Select(one => one.Reason),
            .. LedgerReasons.Of(item, request.Ledger, request.Chat),
            .. Satisfied(item, request.Request.Constraints).Select(constraint => new SatisfiesReason(constraint)),
            .. Popular(ranked, request.Request),
        ];
        return new(item.Id, MatchJudge.Judge(ranked, item, request.Request, request.Trace, evidence.Models, reasons), reasons);
    }

    // The weights put what can be checked by looking first: a rare director in common tells more than a far neighbour.
    private IEnumerable<(Reason Reason, double Weight)> Personal(Item item, Evidence evidence)
    {
        if (new SharedFacets(catalog, rarity).Find(item, evidence.Liked) is { } shared) yield return (shared.Reason, shared.Weight / 3);
        if (evidence.Influences.TryGetValue(item.Id, out var influence) && Counterfactuals.IsTelling(influence))
            yield return (new CounterfactualReason(influence.Liked, influence.Rank, influence.RankWithout), Counterfactuals.Weight(influence));
        if (evidence.Neighbours.TryGetValue(item.Id, out var neighbour)) yield return (neighbour, 2.5 / Math.Sqrt(neighbour.Rank));
    }

    // A wish that is met tells more than a refusal that is kept, and a rare one more than a common one.
    private IEnumerable<Constraint> Satisfied(Item item, IReadOnlyList<Constraint> constraints) => constraints
        .Where(constraint => constraint.Admits(item))
        .OrderBy(constraint => constraint.Polarity == Polarity.Unwanted)
        .ThenByDescending(constraint => constraint.AnyOf.Max(rarity.Of));

    // Whoever asks for what few people know is not told that many do.
    private IEnumerable<Reason> Popular(RankedItem ranked, RecommendationRequest asked)
    {
        if (asked.Constraints.Concat(asked.Leanings.Where(leaning => leaning.Weight > 0).Select(leaning => leaning.Constraint)).Any(wish => Core.Popularity.IsLow(wish, catalog.Schema))) yield break;
        if (ranked.Sources.TryGetValue(Popularity, out var rank))
            yield return new PopularReason(rank, catalog.Items.Count);
    }

    /// <summary>What the models say of the whole slate.</summary>
    private sealed record Evidence(
        IReadOnlyList<ItemId> Liked, IReadOnlyDictionary<ItemId, Influence> Influences,
        IReadOnlyDictionary<ItemId, NeighbourReason> Neighbours, IReadOnlyCollection<string> Models);
}
