namespace Recsys.Core;

/// <summary>What an item is called before people: its title, with the year where the catalogue has one.</summary>
public static class ItemName
{
    public static string Of(Item item, CatalogSchema schema) =>
        schema.Facets.FirstOrDefault(facet => facet.IsYear) is { } year && item.Number(year.Name) is { } number ? $"{item.Title} ({number})" : item.Title;
}
