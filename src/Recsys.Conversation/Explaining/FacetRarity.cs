using System.Collections.Concurrent;
using Recsys.Core;

namespace Recsys.Conversation.Explaining;

/// <summary>How rare each facet value is in a catalogue: what two items share tells more the fewer have it.</summary>
internal sealed class FacetRarity
{
    private const double TellingShare = 0.2;   // what every fifth item has says little about two of them

    private readonly IReadOnlyList<string> facets;
    private readonly int itemCount;
    private readonly Dictionary<(string Facet, string Value), (int Number, int Count)> counts = [];
    private readonly ConcurrentDictionary<ItemId, Telling[]> telling = new();   // of items that were asked about

    public FacetRarity(ICatalog catalog)
    {
        facets = [.. catalog.Schema.Facets.Where(facet => facet.Kind == FacetKind.Categorical).Select(facet => facet.Name)];
        itemCount = catalog.Items.Count;
        foreach (var key in catalog.Items.SelectMany(item => Keys(item).Distinct()))
            counts[key] = counts.TryGetValue(key, out var known) ? (known.Number, known.Count + 1) : (counts.Count, 1);
    }

    /// <summary>ln N ÷ n: 0 for what all have.</summary>
    public double Of(FacetTerm term) =>
        term.Value is { } value && counts.TryGetValue(Key(term.Facet, value), out var known) ? Math.Log(itemCount / (double)known.Count) : 0;

    /// <summary>The telling values that two items share, rarest first.</summary>
    public IReadOnlyList<FacetTerm> Shared(Item one, Item other)
    {
        var others = TellingOf(other);
        return [.. TellingOf(one).Where(value => IsAmong(others, value)).OrderByDescending(value => value.Rarity).Select(value => value.Term)];
    }

    /// <summary>The rarities of the three rarest values in <see cref="Shared"/>, together.</summary>
    public double SharedWeight(Item one, Item other)
    {
        var (first, second, third) = (0.0, 0.0, 0.0);
        var others = TellingOf(other);
        foreach (var value in TellingOf(one))
        {
            if (value.Rarity <= third || !IsAmong(others, value)) continue;
            (first, second, third) = value.Rarity > first ? (value.Rarity, first, second)
                : value.Rarity > second ? (first, value.Rarity, second) : (first, second, value.Rarity);
        }
        return first + second + third;
    }

    private static bool IsAmong(Telling[] values, Telling value)
    {
        foreach (var other in values)
            if (other.Number == value.Number) return true;
        return false;
    }

    private Telling[] TellingOf(Item item) => telling.GetOrAdd(item.Id, static (_, from) => from.Self.Tellings(from.item), (Self: this, item));

    private Telling[] Tellings(Item item) =>
    [
        .. from facet in facets
           from value in item.Values(facet).Distinct(StringComparer.OrdinalIgnoreCase)
           let term = FacetTerm.Is(facet, value)
           let rarity = Of(term)
           where rarity >= Math.Log(1 / TellingShare)
           select new Telling(term, rarity, counts[Key(facet, value)].Number),
    ];

    private IEnumerable<(string, string)> Keys(Item item) =>
        facets.SelectMany(facet => item.Values(facet).Select(value => Key(facet, value)));

    private static (string, string) Key(string facet, string value) => (facet, value.ToUpperInvariant());

    /// <summary>A value that few items have.</summary>
    private readonly record struct Telling(FacetTerm Term, double Rarity, int Number);
}
