using System.Text;
using Recsys.Core;
using Recsys.Storage.Input;

namespace Recsys.Storage.Formats;

/// <summary>What the MovieLens formats share.</summary>
internal static class MovieLens
{
    public const string Licence =
        "MovieLens, GroupLens Research: for research, no commercial use without permission, cite Harper & Konstan 2015 (doi:10.1145/2827872); see the data set's README.";

    public static Facet Genres { get; } = new("genres", FacetKind.Categorical) { Label = "genre" };

    public static Facet Year { get; } = new("year", FacetKind.Numeric) { IsYear = true };

    public static RatingScale WholeStars { get; } = new(1, 5);

    public static RatingScale HalfStars { get; } = new(0.5f, 5);

    /// <summary>Layout of the older files: Latin-1, no quotes, no header.</summary>
    public static TableShape Plain(string separator, int columns) => new(separator) { Columns = columns, Encoding = Encoding.Latin1 };

    public static CatalogSchema Schema(string name, params Facet[] facets) => new(name, "film", "films", [Genres, Year, .. facets]);

    public static Item Film(string id, string listedTitle, IReadOnlyList<string> genres)
    {
        var title = FilmTitle.Parse(listedTitle);
        return new(new(id), title.Name)
        {
            Aliases = title.OtherNames,
            Categories = genres.Count > 0 ? new Dictionary<string, IReadOnlyList<string>> { [Genres.Name] = genres } : [],
            Numbers = title.Year is { } year ? new Dictionary<string, double> { [Year.Name] = year } : [],
        };
    }

    /// <summary>"Action|Comedy" as a list; "(no genres listed)" is none.</summary>
    public static IReadOnlyList<string> SplitGenres(string field) =>
        field is "" or "(no genres listed)" ? [] : [.. field.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}
