using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Explaining;

/// <summary>Finds out what keeps an item off the slate: what the person said of it, a condition, or its place in the ranking.</summary>
public sealed class WhyNotFinder(ICatalog catalog, RecommendationPipeline pipeline)
{
    private readonly LongList longList = new(pipeline);

    /// <param name="shown">The last slate.</param>
    /// <param name="before">What was shown for this request before it.</param>
    /// <param name="request">The request that the slate answered.</param>
    public async Task<WhyNotPart> FindAsync(
        ItemId item, IReadOnlyCollection<ItemId> shown, IReadOnlyCollection<ItemId> before,
        RecommendationRequest request, PreferenceLedger ledger, string chat, CancellationToken cancellationToken = default)
    {
        if (shown.Contains(item)) return new(item, WhyNotCause.Shown);
        if (Said(item, request, ledger, chat) is { } said) return said;
        var broken = Broken(item, request);
        if (broken.Count > 0) return new(item, WhyNotCause.Constraints) { Broken = broken, Line = LineOf(broken, ledger, chat) };
        if (before.Contains(item)) return new(item, WhyNotCause.ShownBefore);
        return await PlaceAsync(item, request with { Hidden = request.Hidden.Except(shown).ToHashSet() }, cancellationToken);
    }

    private static WhyNotPart? Said(ItemId item, RecommendationRequest request, PreferenceLedger ledger, string chat)
    {
        var line = ledger.Believed.LastOrDefault(line => line.Entry!.Item == item && line.Entry.HoldsIn(chat) && line.Entry.Opinion != Opinion.Saved);
        var isKept = request.Hidden.Contains(item) || request.History.Items.Any(past => past.Item == item);
        return isKept && line?.Entry is { } entry ? new(item, Cause(entry.Opinion)) { Line = line.Number } : null;
    }

    private static WhyNotCause Cause(Opinion opinion) => opinion switch
    {
        Opinion.Disliked => WhyNotCause.Disliked,
        Opinion.Hidden => WhyNotCause.Hidden,
        Opinion.NotNow => WhyNotCause.NotNow,
        _ => WhyNotCause.Seen,   // what is liked is known
    };

    private List<Constraint> Broken(ItemId id, RecommendationRequest request) =>
        catalog.Find(id) is { } item ? [.. request.Constraints.Where(constraint => !constraint.Admits(item))] : [];

    private static int? LineOf(List<Constraint> broken, PreferenceLedger ledger, string chat) =>
        ledger.Believed.LastOrDefault(line => line.Entry!.Facet is { } facet && broken.Contains(facet) && line.Entry.HoldsIn(chat))?.Number;

    private async Task<WhyNotPart> PlaceAsync(ItemId item, RecommendationRequest request, CancellationToken cancellationToken)
    {
        var ranked = (await longList.OfAsync(request, cancellationToken)).Slate.Items;
        return ranked.FirstOrDefault(one => one.Item == item) is { } found
            ? new(item, WhyNotCause.Rank) { Rank = found.Rank, Ranked = ranked.Count }
            : new(item, WhyNotCause.NoCandidate) { Ranked = ranked.Count };
    }
}
