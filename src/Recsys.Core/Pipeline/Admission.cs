namespace Recsys.Core.Pipeline;

/// <summary>The filters at work on one request: decides on every item once and remembers who refused it.</summary>
internal sealed class Admission
{
    private readonly ICatalog catalog;
    private readonly ItemMasks masks;
    private readonly Gate[] gates;
    private readonly ulong[] decided, admitted, listed;
    private readonly ulong[]? open;   // what all filters admit; null where that is found out item by item

    /// <param name="isTraced">Is it to be remembered which filter refused what?</param>
    public Admission(ICatalog catalog, ItemMasks masks, IReadOnlyList<IItemFilter> filters, RecommendationRequest request, bool isTraced = true)
    {
        (this.catalog, this.masks) = (catalog, masks);
        (decided, admitted, listed) = (masks.Empty(), masks.Empty(), masks.Empty());
        gates = [.. filters.Select(filter => Gated(filter, request))];
        Withheld = gates.SelectMany(gate => gate.Rule.Withheld).ToHashSet();
        open = isTraced || !Array.TrueForAll(gates, gate => gate.Open is not null) ? null : Together();
    }

    /// <summary>What the retrievers are told to leave out.</summary>
    public IReadOnlySet<ItemId> Withheld { get; }

    /// <summary>How many items the catalogue holds.</summary>
    public int ItemCount => catalog.Items.Count;

    /// <summary>What each filter has removed so far.</summary>
    public IReadOnlyList<FilterTrace> Trace() =>
        [.. gates.Select(gate => new FilterTrace(gate.Name, gate.Rule.Withheld.Count, [.. gate.Removed]))];

    /// <summary>May the item be shown? One that the catalogue does not hold may not.</summary>
    public bool Admits(ItemId id) => masks.PlaceOf(id) is >= 0 and var place && Admits(place);

    /// <summary>What may be shown of a source's list, each item once, in its order.</summary>
    public CandidateList Admitted(string source, IReadOnlyList<Candidate> found)
    {
        List<Candidate> kept = new(found.Count);
        List<int> places = new(found.Count);
        Admit(found, kept, places);
        return new(source, kept) { Places = places };
    }

    /// <summary>Adds the same to two lists.</summary>
    public void Admit(IReadOnlyList<Candidate> found, List<Candidate> kept, List<int> places)
    {
        Array.Clear(listed);
        foreach (ref readonly var candidate in CandidateList.SpanOf(found))
        {
            if (masks.PlaceOf(candidate.Item) is not (>= 0 and var place) || !Admits(place) || !ItemMasks.Add(listed, place)) continue;
            kept.Add(candidate);
            places.Add(place);
        }
    }

    private bool Admits(int place)
    {
        if (open is not null) return ItemMasks.Holds(open, place);
        if (ItemMasks.Add(decided, place) && Decide(place)) ItemMasks.Add(admitted, place);
        return ItemMasks.Holds(admitted, place);
    }

    private ulong[] Together()
    {
        var all = masks.All();
        foreach (var gate in gates) ItemMasks.Keep(all, gate.Open!);
        return all;
    }

    private bool Decide(int place)
    {
        foreach (var gate in gates)
        {
            if (gate.Open is { } open ? ItemMasks.Holds(open, place) : gate.Rule.Admits(catalog.Items[place])) continue;
            gate.Removed.Add(catalog.Items[place].Id);
            return false;
        }
        return true;
    }

    private Gate Gated(IItemFilter filter, RecommendationRequest request)
    {
        var rule = filter.For(request);
        return new(filter.Name, rule, filter is ConstraintFilter ? masks.Of(request.Constraints) : rule.OnlyWithholds ? masks.Without(rule.Withheld) : null, []);
    }

    /// <param name="Open">What the rule admits as bits; null where only a look at an item tells.</param>
    private sealed record Gate(string Name, ItemRule Rule, ulong[]? Open, List<ItemId> Removed);
}
