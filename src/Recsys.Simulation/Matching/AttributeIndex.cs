using System.Collections.Concurrent;
using Recsys.Core;
using Recsys.Core.Pipeline;
using Recsys.Simulation.Metrics;

namespace Recsys.Simulation.Matching;

/// <summary>Which items of a catalogue satisfy a statement; each is looked up once and shared by all episodes.</summary>
public sealed class AttributeIndex(ICatalog catalog, ItemPopularity popularity)
{
    private readonly Dictionary<ItemId, int> indexes = catalog.Items.Select((item, index) => (item.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
    private readonly ConcurrentDictionary<string, int[]> holding = new(StringComparer.Ordinal);

    private readonly ItemMasks masks = new(catalog);
    private readonly int[] places = [.. catalog.Items.Select(item => popularity.PlaceOf(item.Id))];

    public ICatalog Catalog => catalog;

    public ItemPopularity Popularity => popularity;

    /// <summary>How different items are; what it works out is kept.</summary>
    internal Diversity Diversity { get; } = new(catalog);

    public int Count => catalog.Items.Count;

    /// <summary>The item's place in the catalogue, or -1.</summary>
    public int IndexOf(ItemId item) => indexes.GetValueOrDefault(item, -1);

    /// <summary>The place by popularity of the item at a place of the catalogue.</summary>
    public int PlaceOf(int item) => places[item];

    /// <summary>The items of which the statement's terms hold, whether they are wanted or not.</summary>
    public int[] Holding(Constraint constraint) => holding.GetOrAdd(constraint.ToString(), static (_, asked) => asked.Index.Satisfying(asked.constraint), (Index: this, constraint));

    private int[] Satisfying(Constraint constraint)
    {
        var mask = masks.Of(constraint with { Polarity = Polarity.Wanted });
        return [.. Enumerable.Range(0, Count).Where(place => ItemMasks.Holds(mask, place))];
    }
}
