using Recsys.Core;

namespace Recsys.Conversation.Writing;

/// <summary>An item in a few words: <c>a tense crime film directed by Michael Mann with Al Pacino and Robert De Niro</c>.</summary>
internal static class Portrait
{
    private const int Values = 2;     // of one facet
    private const int Phrases = 2;    // facets that are said with a phrase of their own

    public static string Of(Item item, WordingContext context)
    {
        var facets = context.Schema.Facets.Where(facet => facet.Kind == FacetKind.Categorical && item.Values(facet.Name).Count > 0).ToList();
        var bare = facets.Where(facet => facet.IsBare).SelectMany(facet => Terms(item, facet, IsKind(item, facet) ? Values : 1));
        var told = facets.Where(facet => !facet.IsBare).Take(Phrases).SelectMany(facet => Terms(item, facet, Values));
        return context.Nouns.Singular([.. bare, .. told.DistinctBy(term => term.Value)]);
    }

    private static IEnumerable<FacetTerm> Terms(Item item, Facet facet, int count) =>
        item.Values(facet.Name).Take(count).Select(value => FacetTerm.Is(facet.Name, value));

    private static bool IsKind(Item item, Facet facet) => char.IsUpper(item.Values(facet.Name)[0][0]);
}
