using Recsys.Core;

namespace Recsys.Simulation.Matching;

/// <summary>How often each item of a catalogue was chosen by the people the systems were trained on.</summary>
public sealed class ItemPopularity
{
    private readonly Dictionary<ItemId, int> places = [];
    private readonly Dictionary<ItemId, double> counts = [];

    /// <param name="counts">Items and how often each was chosen; one that is missing was never chosen.</param>
    public ItemPopularity(ICatalog catalog, IEnumerable<(ItemId Item, double Count)> counts)
    {
        foreach (var (item, count) in counts) this.counts[item] = count;
        Order = [.. catalog.Items.Select(item => item.Id)
            .OrderByDescending(item => this.counts.GetValueOrDefault(item))
            .ThenBy(item => item.Value, Comparer<string>.Create(IdOrder.Compare))];
        for (var place = 0; place < Order.Count; place++) places[Order[place]] = place;
        Total = this.counts.Values.Sum();
    }

    /// <summary>All items, the most popular first; ties by id.</summary>
    public IReadOnlyList<ItemId> Order { get; }

    /// <summary>All choices together.</summary>
    public double Total { get; }

    /// <summary>0-based place in <see cref="Order"/>; the end for an item that is not in the catalogue.</summary>
    public int PlaceOf(ItemId item) => places.GetValueOrDefault(item, Order.Count);

    /// <summary>The share of items that are less popular: 1 for the most popular one. Its order is that of the log-popularity.</summary>
    public double Percentile(ItemId item) => Order.Count < 2 ? 0 : Math.Max(0, 1 - PlaceOf(item) / (double)(Order.Count - 1));

    /// <summary>Novelty: −log₂ of the item's share of all choices, an unchosen one counted as chosen once.</summary>
    public double SelfInformation(ItemId item) =>
        Total <= 0 ? 0 : -Math.Log2(Math.Max(1, counts.GetValueOrDefault(item)) / Math.Max(1, Total));
}
