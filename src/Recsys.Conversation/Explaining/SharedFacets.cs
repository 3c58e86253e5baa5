using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Explaining;

/// <summary>Finds the liked item that shares the most telling facet values with a shown one.</summary>
internal sealed class SharedFacets(ICatalog catalog, FacetRarity rarity)
{
    private const int MostRecent = 60;   // likes that are compared
    private const int Values = 3;        // more than three values are a list, not a reason
    private const double Enough = 4;     // two values of every seventh item, or one of every fiftieth

    /// <summary>The reason, and how telling it is; null where no liked item shares enough.</summary>
    public (SharedFacetsReason Reason, double Weight)? Find(Item item, IReadOnlyList<ItemId> liked)
    {
        var best =
            from id in liked.Reverse().Distinct().Take(MostRecent)
            where id != item.Id && catalog.Find(id) is not null
            let shared = rarity.Shared(item, catalog.Find(id)!).Take(Values).ToList()
            let weight = shared.Sum(rarity.Of)
            where weight >= Enough
            orderby weight descending
            select (new SharedFacetsReason(id, shared), weight);
        return best.Cast<(SharedFacetsReason, double)?>().FirstOrDefault();
    }
}
