using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Explaining;

/// <summary>Finds the liked item that shares the most telling facet values with a shown one.</summary>
internal sealed class SharedFacets(ICatalog catalog, FacetRarity rarity)
{
    private const int MostRecent = 60;   // likes that are compared
    private const int Values = 3;        // more than three values are a list, not a reason; as many as are weighed
    private const double Enough = 4;     // two values of every seventh item, or one of every fiftieth

    /// <summary>The reason, and how telling it is; null where no liked item shares enough.</summary>
    public (SharedFacetsReason Reason, double Weight)? Find(Item item, IReadOnlyList<ItemId> liked)
    {
        var (best, weight) = ((Item?)null, 0.0);
        foreach (var id in liked.Reverse().Distinct().Take(MostRecent))
            if (id != item.Id && catalog.Find(id) is { } one && rarity.SharedWeight(item, one) is var shared && shared >= Enough && shared > weight) (best, weight) = (one, shared);
        return best is null ? null : (new(best.Id, [.. rarity.Shared(item, best).Take(Values)]), weight);
    }
}
