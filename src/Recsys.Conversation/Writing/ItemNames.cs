using System.Globalization;
using Recsys.Core;

namespace Recsys.Conversation.Writing;

/// <summary>Names items as people tell them apart: <c>Heat (1995)</c>.</summary>
internal sealed class ItemNames(ICatalog catalog)
{
    private readonly string? year = catalog.Schema.Facets.FirstOrDefault(facet => facet.IsYear)?.Name;

    private readonly HashSet<string> shared =
        [.. catalog.Items.GroupBy(item => item.Title, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).SelectMany(same => same).Select(item => item.Title)];

    public string Of(ItemId id) => catalog.Find(id) is { } item ? Of(item) : "that one";

    public string Of(Item item) => year is not null && item.Number(year) is { } number
        ? $"{item.Title} ({number.ToString(CultureInfo.InvariantCulture)})"
        : item.Title;

    /// <summary>The name as it is said in a reply: the year is told once, and again only where two items share the title.</summary>
    public string In(Composition reply, ItemId id) =>
        catalog.Find(id) is { } item && !shared.Contains(item.Title) && reply.Text.Contains(Of(item), StringComparison.Ordinal) ? item.Title : Of(id);

    public string Of(IEnumerable<ItemId> ids, string last = "and") => EnglishWords.Join([.. ids.Select(Of)], last);
}
