using Recsys.Core;

namespace Recsys.Conversation.Explaining;

/// <summary>How rare each facet value is in a catalogue: what two items share tells more the fewer have it.</summary>
internal sealed class FacetRarity
{
    private const double TellingShare = 0.2;   // what every fifth item has says little about two of them

    private readonly IReadOnlyList<string> facets;
    private readonly int itemCount;
    private readonly Dictionary<(string Facet, string Value), int> counts = [];

    public FacetRarity(ICatalog catalog)
    {
        facets = [.. catalog.Schema.Facets.Where(facet => facet.Kind == FacetKind.Categorical).Select(facet => facet.Name)];
        itemCount = catalog.Items.Count;
        foreach (var key in catalog.Items.SelectMany(item => Keys(item).Distinct())) counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    /// <summary>ln N ÷ n: 0 for what all have.</summary>
    public double Of(FacetTerm term) =>
        term.Value is { } value && counts.TryGetValue(Key(term.Facet, value), out var count) ? Math.Log(itemCount / (double)count) : 0;

    /// <summary>The telling values that two items share, rarest first.</summary>
    public IReadOnlyList<FacetTerm> Shared(Item one, Item other) =>
    [
        .. from facet in facets
           from value in one.Values(facet).Intersect(other.Values(facet), StringComparer.OrdinalIgnoreCase)
           let term = FacetTerm.Is(facet, value)
           let rarity = Of(term)
           where rarity >= Math.Log(1 / TellingShare)
           orderby rarity descending
           select term,
    ];

    private IEnumerable<(string, string)> Keys(Item item) =>
        facets.SelectMany(facet => item.Values(facet).Select(value => Key(facet, value)));

    private static (string, string) Key(string facet, string value) => (facet, value.ToUpperInvariant());
}
