using System.Collections.Concurrent;
using System.Numerics;

namespace Recsys.Core.Pipeline;

/// <summary>
/// Which items of a catalogue satisfy a constraint, as a bit for each place: what <see cref="Constraint.Admits"/> says of
/// every item, looked up instead of tried out. Facets are read when they are first asked for.
/// </summary>
public sealed class ItemMasks
{
    private const int Word = 64;
    private const int MostMentions = 256;
    private const int Sparseness = 3;   // a turn looks up tens of thousands of identifiers: nearly all stand where their hash says

    private readonly ICatalog catalog;
    private readonly ItemId[] ids;
    private readonly int[] places;   // at the hash of an identifier or behind it: one more than the item's place; 0 where nothing is
    private readonly ConcurrentDictionary<string, Dictionary<string, List<int>>> categories = new();
    private readonly ConcurrentDictionary<string, double[]> numbers = new();
    private readonly ConcurrentDictionary<FacetTerm, List<int>> mentions = new();

    public ItemMasks(ICatalog catalog)
    {
        this.catalog = catalog;
        ids = [.. catalog.Items.Select(item => item.Id)];
        places = new int[BitOperations.RoundUpToPowerOf2((uint)(Sparseness * ids.Length + 1))];
        for (var place = 0; place < ids.Length; place++) places[SlotOf(ids[place])] = place + 1;
    }

    /// <summary>A bit for every item.</summary>
    public ulong[] All()
    {
        var mask = Empty();
        Array.Fill(mask, ulong.MaxValue);
        if (catalog.Items.Count % Word is > 0 and var last) mask[^1] = (1UL << last) - 1;
        return mask;
    }

    public ulong[] Of(Constraint constraint)
    {
        var mask = Empty();
        foreach (var term in constraint.AnyOf) AddTerm(mask, term);
        if (constraint.Polarity == Polarity.Wanted) return mask;
        var all = All();
        for (var i = 0; i < mask.Length; i++) mask[i] = all[i] & ~mask[i];
        return mask;
    }

    /// <summary>The place of an item in the catalogue; -1 where it does not hold it.</summary>
    public int PlaceOf(ItemId id) => places[SlotOf(id)] - 1;

    /// <summary>The items that satisfy all of the constraints.</summary>
    public ulong[] Of(IReadOnlyList<Constraint> constraints)
    {
        var mask = All();
        foreach (var constraint in constraints) Keep(mask, Of(constraint));
        return mask;
    }

    /// <summary>All items but these.</summary>
    public ulong[] Without(IEnumerable<ItemId> items)
    {
        var mask = All();
        foreach (var id in items)
            if (PlaceOf(id) is >= 0 and var place) mask[place / Word] &= ~Bit(place);
        return mask;
    }

    /// <summary>Clears the bits that are not set in the other mask.</summary>
    public static void Keep(ulong[] mask, ulong[] other)
    {
        for (var i = 0; i < mask.Length; i++) mask[i] &= other[i];
    }

    public static bool Holds(ulong[] mask, int place) => (mask[place / Word] & Bit(place)) != 0;

    /// <summary>Sets the bit of a place; false where it was set.</summary>
    public static bool Add(ulong[] mask, int place)
    {
        if (Holds(mask, place)) return false;
        mask[place / Word] |= Bit(place);
        return true;
    }

    /// <summary>A bit for no item.</summary>
    public ulong[] Empty() => new ulong[(catalog.Items.Count + Word - 1) / Word];

    // Where the identifier stands in the table, or the free slot that says it does not.
    private int SlotOf(ItemId id)
    {
        for (var slot = id.GetHashCode() & (places.Length - 1); ; slot = (slot + 1) & (places.Length - 1))
            if (places[slot] is var place && (place == 0 || ids[place - 1] == id)) return slot;
    }

    private void AddTerm(ulong[] mask, FacetTerm term)
    {
        switch (term)
        {
            case { Operator: FacetOperator.Within }: AddRange(mask, numbers.GetOrAdd(term.Facet, Numbers), term); break;
            case { Operator: FacetOperator.Is, Value: { } value }: AddAll(mask, categories.GetOrAdd(term.Facet, Places).GetValueOrDefault(value, [])); break;
            case { Operator: FacetOperator.Mentions }: AddAll(mask, Mentioning(term)); break;
        }
    }

    private static void AddAll(ulong[] mask, List<int> holders)
    {
        foreach (var place in holders) mask[place / Word] |= Bit(place);
    }

    // Words in texts have no index: what was found is remembered for the rest of the turn and the next ones.
    private List<int> Mentioning(FacetTerm term)
    {
        if (mentions.TryGetValue(term, out var known)) return known;
        if (mentions.Count >= MostMentions) mentions.Clear();
        return mentions[term] = [.. catalog.Items.Index().Where(one => term.Holds(one.Item)).Select(one => one.Index)];
    }

    private static void AddRange(ulong[] mask, double[] numbers, FacetTerm range)
    {
        var (low, high) = (range.Low ?? double.NegativeInfinity, range.High ?? double.PositiveInfinity);
        for (var place = 0; place < numbers.Length; place++)
            if (numbers[place] >= low && numbers[place] <= high) mask[place / Word] |= Bit(place);
    }

    private Dictionary<string, List<int>> Places(string facet)
    {
        Dictionary<string, List<int>> holders = new(StringComparer.OrdinalIgnoreCase);   // as constraints compare
        foreach (var (place, item) in catalog.Items.Index())
            foreach (var value in item.Values(facet))
            {
                if (!holders.TryGetValue(value, out var found)) holders.Add(value, found = []);
                found.Add(place);
            }
        return holders;
    }

    // NaN, where an item has no number, lies in no range.
    private double[] Numbers(string facet) => [.. catalog.Items.Select(item => item.Number(facet) ?? double.NaN)];

    private static ulong Bit(int place) => 1UL << (place % Word);
}
