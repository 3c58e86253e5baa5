using Recsys.Core;

namespace Recsys.Conversation.Understanding.Catalogue;

/// <summary>
/// The values that a catalogue really has. A lexicon may know a value under another name than the catalogue: it is
/// translated where one of its phrases is the catalogue's own name (<c>Science Fiction</c> is also said <c>sci-fi</c>,
/// and the catalogue writes <c>Sci-Fi</c>), and left out where the catalogue has nothing of the kind.
/// </summary>
internal sealed class CatalogValues
{
    private readonly Dictionary<string, Dictionary<string, string>> byFacet;

    public CatalogValues(ICatalog catalog) => byFacet = catalog.Schema.Facets
        .Where(facet => facet.Kind == FacetKind.Categorical)
        .ToDictionary(facet => facet.Name, facet => Keys(catalog.Items.SelectMany(item => item.Values(facet.Name)).Distinct()));

    /// <returns>The groups in the catalogue's words; none where one of them would hold for nothing.</returns>
    public IReadOnlyList<TermGroup> Translated(IReadOnlyList<TermGroup> groups, IReadOnlyList<string> phrases)
    {
        var translated = groups.Select(group => group with { AnyOf = [.. group.AnyOf.Select(term => Translated(term, groups.Count == 1 ? phrases : [])).OfType<FacetTerm>()] }).ToList();
        return translated.Exists(group => group.AnyOf.Count == 0) ? [] : translated;
    }

    // A facet without any value says nothing on what its values are called.
    private FacetTerm? Translated(FacetTerm term, IReadOnlyList<string> phrases)
    {
        if (term.Value is null || byFacet.GetValueOrDefault(term.Facet) is not { Count: > 0 } values) return term;
        foreach (var name in phrases.Prepend(term.Value))
            if (values.TryGetValue(PhraseIndex.Key(name), out var own)) return term with { Value = own };
        return null;
    }

    private static Dictionary<string, string> Keys(IEnumerable<string> values)
    {
        Dictionary<string, string> keys = [];
        foreach (var value in values) keys.TryAdd(PhraseIndex.Key(value), value);
        return keys;
    }
}
