namespace Recsys.Core;

/// <summary>The items that can be recommended, in a fixed order.</summary>
public interface ICatalog
{
    CatalogSchema Schema { get; }

    IReadOnlyList<Item> Items { get; }

    /// <summary>The item with this identifier, or null.</summary>
    Item? Find(ItemId id);
}
