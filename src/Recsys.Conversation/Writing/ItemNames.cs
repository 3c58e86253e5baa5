using System.Globalization;
using Recsys.Core;

namespace Recsys.Conversation.Writing;

/// <summary>Names items as people tell them apart: <c>Heat (1995)</c>.</summary>
internal sealed class ItemNames(ICatalog catalog)
{
    private readonly string? year = catalog.Schema.Facets.FirstOrDefault(facet => facet.IsYear)?.Name;

    public string Of(ItemId id) => catalog.Find(id) is { } item ? Of(item) : "that one";

    public string Of(Item item) => year is not null && item.Number(year) is { } number
        ? $"{item.Title} ({number.ToString(CultureInfo.InvariantCulture)})"
        : item.Title;

    public string Of(IEnumerable<ItemId> ids, string last = "and") => EnglishWords.Join([.. ids.Select(Of)], last);
}
