using System.Text.Json.Serialization;

namespace Recsys.Core;

/// <summary>What a catalogue holds and what its items are called: the only place that knows the domain.</summary>
/// <param name="Name">The catalogue's name.</param>
/// <param name="Noun">One item, e.g. <c>film</c>.</param>
/// <param name="Plural">Several items, e.g. <c>films</c>.</param>
/// <param name="Facets">The declared facets; names are distinct.</param>
public sealed record CatalogSchema(string Name, string Noun, string Plural, IReadOnlyList<Facet> Facets)
{
    /// <summary>How well known an item is, where that was counted; it is none of the declared facets.</summary>
    [JsonIgnore]
    public Facet? Popularity { get; init; }

    /// <summary>The facet of that name, or null.</summary>
    public Facet? Find(string facet) => Facets.FirstOrDefault(known => known.Name == facet) ?? (Popularity?.Name == facet ? Popularity : null);
}
