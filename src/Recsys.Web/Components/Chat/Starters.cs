using Recsys.Core;

namespace Recsys.Web.Components.Chat;

/// <summary>Things to say first, made from the catalogue so that each has an answer.</summary>
internal static class Starters
{
    private const int Enough = 12;
    private const int Known = 12;   // of the best known, the one that is said quickest

    public static IReadOnlyList<(string Kind, string Text)> Of(ICatalog catalog)
    {
        var schema = catalog.Schema;
        List<(string, string)> starters = [("By example", $"Something like {catalog.Items.Take(Known).MinBy(item => item.Title.Length)?.Title}")];
        var categories = schema.Facets.Where(facet => facet.Kind == FacetKind.Categorical).ToList();
        if (categories is [var main, ..] && Common(catalog, main, 2) is { } genre)
            starters.Add(("By kind", $"{genre} {schema.Plural}{(schema.Facets.Any(facet => facet.IsYear) ? " from the 1990s" : "")}"));
        if (categories.Find(facet => facet.Name == "moods") is { } moods && Common(catalog, moods, 0) is { } mood)
            starters.Add(("By mood", $"Something {mood} for tonight"));
        starters.Add(("Surprise", "Surprise me"));
        return starters;
    }

    // The n-th most frequent value that enough items have.
    private static string? Common(ICatalog catalog, Facet facet, int place) => catalog.Items.SelectMany(item => item.Values(facet.Name))
        .GroupBy(value => value).Where(same => same.Count() >= Enough).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => same.Key).Skip(place).FirstOrDefault();
}
