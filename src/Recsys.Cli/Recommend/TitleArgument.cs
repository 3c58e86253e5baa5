using Recsys.Core;
using Recsys.Serving.Titles;

namespace Recsys.Cli.Recommend;

/// <summary>A title on the command line: exactly one item, or a sentence that helps to say which.</summary>
internal static class TitleArgument
{
    private const double Similar = 0.55;  // less alike is no suggestion

    public static Item Resolve(TitleIndex titles, CatalogSchema schema, string typed)
    {
        var found = titles.Find(typed);
        if (found.Item is { } item) return item;
        var suggestions = found.Matches.Where(match => match.Similarity >= Similar).Select(match => Named(match.Item)).ToList();
        throw new UserErrorException(
            found.IsAmbiguous ? $"'{typed}' may be {string.Join(" or ", suggestions)}; say which, for example with its year."
            : suggestions.Count > 0 ? $"There is no {schema.Noun} '{typed}' here; the nearest by name: {string.Join(", ", suggestions)}."
            : $"There is no {schema.Noun} '{typed}' here, and none that is like it.");
    }

    /// <summary>Title and year, where there is one that the title does not hold.</summary>
    public static string Named(Item item) =>
        item.Number("year") is { } year && !item.Title.EndsWith(')') ? $"{item.Title} ({year})" : item.Title;
}
