using System.Globalization;
using Recsys.Core;

namespace Recsys.Web.Components.Cards;

/// <summary>What is said of an item in a few words, whatever the catalogue holds.</summary>
public sealed class ItemText(ICatalog catalog)
{
    public string Title(ItemId id) => catalog.Find(id)?.Title ?? "An item that is gone";

    /// <summary>Title and year, as people tell two of the same title apart.</summary>
    public string Name(ItemId id) => catalog.Find(id) is { } item && Year(item) is { } year ? $"{item.Title} ({year})" : Title(id);

    /// <summary>Year, categories and length in one line.</summary>
    public string Meta(Item item) => string.Join(" · ", [
        .. Year(item) is { } year ? [$"{year}"] : Array.Empty<string>(),
        .. Main is { } facet ? item.Values(facet.Name).Take(2) : [],
        .. catalog.Schema.Facets.Where(facet => facet is { Kind: FacetKind.Numeric, IsYear: false, Unit.Length: > 0 })
            .Where(facet => item.Number(facet.Name) is not null).Take(1).Select(facet => $"{item.Number(facet.Name)} {Short(facet.Unit)}")]);

    /// <summary>The prose of an item; empty where it has none.</summary>
    public string Premise(Item item) =>
        catalog.Schema.Facets.Where(facet => facet.Kind == FacetKind.Text).Select(facet => item.Text(facet.Name)).FirstOrDefault(text => text is not null) ?? "";

    /// <summary>The values of every facet that the item has, in the order of the schema.</summary>
    public IEnumerable<(string Label, string Values)> Facts(Item item) =>
        from facet in catalog.Schema.Facets
        let values = facet.Kind switch
        {
            FacetKind.Categorical => string.Join(", ", item.Values(facet.Name)),
            FacetKind.Numeric => item.Number(facet.Name) is { } number ? $"{number.ToString(CultureInfo.InvariantCulture)} {facet.Unit}".TrimEnd() : "",
            _ => "",
        }
        where values.Length > 0
        select (Capital(facet.Label), values);

    internal static string Capital(string text) => text.Length == 0 ? text : $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private Facet? Main => catalog.Schema.Facets.FirstOrDefault(facet => facet.Kind == FacetKind.Categorical);

    private double? Year(Item item) => catalog.Schema.Facets.FirstOrDefault(facet => facet.IsYear) is { } year ? item.Number(year.Name) : null;

    private static string Short(string unit) => unit == "minutes" ? "min" : unit;
}
