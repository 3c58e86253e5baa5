namespace Recsys.Core;

/// <summary>A catalogue in memory.</summary>
public sealed class Catalog : ICatalog
{
    private readonly Dictionary<ItemId, Item> byId;

    /// <exception cref="ArgumentException">Two items share an identifier.</exception>
    public Catalog(CatalogSchema schema, IEnumerable<Item> items)
    {
        Schema = schema;
        Items = [.. items];
        byId = new(Items.Count);
        foreach (var item in Items)
            if (!byId.TryAdd(item.Id, item))
                throw new ArgumentException($"Two items have the id '{item.Id}': '{byId[item.Id].Title}' and '{item.Title}'.", nameof(items));
    }

    public CatalogSchema Schema { get; }

    public IReadOnlyList<Item> Items { get; }

    public Item? Find(ItemId id) => byId.GetValueOrDefault(id);
}
