namespace Recsys.Core.Pipeline;

/// <summary>Fills a slate from list after list: each admitted item once, until it is full.</summary>
internal sealed class SlateBuilder(int capacity, Admission admission)
{
    private readonly List<RankedItem> items = [];
    private readonly HashSet<ItemId> taken = [];

    public int Count => items.Count;

    public bool IsFull => items.Count >= capacity;

    public void Add(IEnumerable<RankedItem> list)
    {
        if (IsFull) return;
        foreach (var one in list)
        {
            if (!admission.Admits(one.Item) || !taken.Add(one.Item)) continue;
            items.Add(one with { Rank = items.Count + 1 });
            if (IsFull) return;
        }
    }

    /// <summary>The shown items whose place differs from the ranking's.</summary>
    public IReadOnlyList<OrderChange> Changes(IReadOnlyList<RankedItem> ranked)
    {
        Dictionary<ItemId, int> places = new(items.Count);
        for (var i = 0; i < ranked.Count; i++)
            if (taken.Contains(ranked[i].Item)) places.TryAdd(ranked[i].Item, i + 1);
        return [.. from one in items
                   where places.TryGetValue(one.Item, out var rank) && rank != one.Rank
                   select new OrderChange(one.Item, places[one.Item], one.Rank)];
    }

    public Slate Build() => new(items);
}
