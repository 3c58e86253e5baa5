using System.Text.Json.Nodes;

namespace Recsys.Cli.Chat;

/// <summary>One item of the list.</summary>
/// <param name="Year">The catalogue's calendar year of the item; null where it has none.</param>
/// <param name="Facets">Every categorical and numeric facet, by name.</param>
/// <param name="Match"><c>Strong</c>, <c>Good</c>, <c>WorthATry</c> or <c>Popular</c>.</param>
/// <param name="Reasons">The strongest first, each with its kind and its evidence.</param>
internal sealed record SlateLine(string Id, string Title, double? Year, IReadOnlyDictionary<string, JsonNode> Facets, string Match, IReadOnlyList<JsonNode> Reasons);
