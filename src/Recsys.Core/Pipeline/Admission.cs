namespace Recsys.Core.Pipeline;

/// <summary>The filters at work on one request: decides on every item once and remembers who refused it.</summary>
internal sealed class Admission
{
    private readonly ICatalog catalog;
    private readonly Gate[] gates;
    private readonly Dictionary<ItemId, bool> decided = [];

    public Admission(ICatalog catalog, IReadOnlyList<IItemFilter> filters, RecommendationRequest request)
    {
        this.catalog = catalog;
        gates = [.. filters.Select(filter => new Gate(filter.Name, filter.For(request), []))];
        Withheld = gates.SelectMany(gate => gate.Rule.Withheld).ToHashSet();
    }

    /// <summary>What the retrievers are told to leave out.</summary>
    public IReadOnlySet<ItemId> Withheld { get; }

    /// <summary>What each filter has removed so far.</summary>
    public IReadOnlyList<FilterTrace> Trace() =>
        [.. gates.Select(gate => new FilterTrace(gate.Name, gate.Rule.Withheld.Count, [.. gate.Removed]))];

    /// <summary>May the item be shown? One that the catalogue does not hold may not.</summary>
    public bool Admits(ItemId id)
    {
        if (!decided.TryGetValue(id, out var admitted)) decided[id] = admitted = Decide(id);
        return admitted;
    }

    private bool Decide(ItemId id)
    {
        if (catalog.Find(id) is not { } item) return false;
        var refusing = gates.FirstOrDefault(gate => !gate.Rule.Admits(item));
        refusing?.Removed.Add(id);
        return refusing is null;
    }

    private sealed record Gate(string Name, ItemRule Rule, List<ItemId> Removed);
}
