using Recsys.Core;
using Recsys.Storage.Import;
using Recsys.Storage.Input;

namespace Recsys.Storage.Formats;

/// <summary>MovieLens as it is published today (latest, 20M, 25M, 32M): <c>ratings.csv</c>, <c>movies.csv</c> and, where they are, <c>tags.csv</c> and <c>links.csv</c>.</summary>
internal sealed class MovieLensLatest : IDataFormat
{
    private static readonly Facet tags = new("tags", FacetKind.Categorical) { Label = "tag" };
    private static readonly Facet imdb = new("imdb", FacetKind.Text) { Label = "IMDb number" };
    private static readonly Facet tmdb = new("tmdb", FacetKind.Text) { Label = "TMDB number" };

    public string Name => "ml-latest";

    public bool Recognises(string source) => Directory.Exists(source)
        && FormatFiles.Find(source, "ratings.csv") is not null && FormatFiles.Find(source, "movies.csv") is not null;

    public ImportPlan Plan(ImportRequest request)
    {
        var (folder, file) = FormatFiles.Locate(request.Source, "ratings.csv", Name);
        return new()
        {
            Format = Name,
            Interactions = file,
            Rows = (source, bad) => Rows(new(source, TableShape.Csv, bad)),
            Catalog = new(MovieLens.Schema("movielens", tags, imdb, tmdb), "movies.csv", session => Films(folder, session)),
            Scale = MovieLens.HalfStars,
            Licence = MovieLens.Licence,
        };
    }

    private static TableRows Rows(TableReader table) => new(table, new(
        Need(table, "userId"), Need(table, "movieId"), Need(table, "rating"), Need(table, "timestamp")));

    private static int Need(TableReader table, string column) => Columns.Find(table.Header, column, [], table.FileName);

    private static IEnumerable<ItemRow> Films(string folder, ImportSession session)
    {
        var tagsOf = Tags(folder, session);
        var linksOf = Links(folder, session);
        using var table = new TableReader(session.Open(FormatFiles.Require(folder, "movies.csv", "ml-latest")), TableShape.Csv, session.Bad);
        var (id, title, genres) = (Need(table, "movieId"), Need(table, "title"), Need(table, "genres"));
        while (table.Read())
        {
            var film = MovieLens.Film(table.Text(id), table.Text(title), MovieLens.SplitGenres(table.Text(genres)));
            yield return new(table.Line, film with
            {
                Categories = tagsOf.TryGetValue(film.Id.Value, out var own)
                    ? new Dictionary<string, IReadOnlyList<string>>(film.Categories) { [tags.Name] = [.. own] }
                    : film.Categories,
                Texts = linksOf.GetValueOrDefault(film.Id.Value) ?? film.Texts,
            });
        }
    }

    /// <summary>The distinct tags of each film, however often and in whatever case they were given.</summary>
    private static Dictionary<string, SortedSet<string>> Tags(string folder, ImportSession session)
    {
        var tagsOf = new Dictionary<string, SortedSet<string>>();
        if (FormatFiles.Find(folder, "tags.csv") is not { } path) return tagsOf;
        using var table = new TableReader(session.Open(path), TableShape.Csv, session.Bad);
        var (film, tag) = (Need(table, "movieId"), Need(table, "tag"));
        while (table.Read())
        {
            if (!tagsOf.TryGetValue(table.Text(film), out var own)) tagsOf.Add(table.Text(film), own = new(StringComparer.Ordinal));
            if (table.Text(tag).Trim().ToLowerInvariant() is { Length: > 0 } word) own.Add(word);
        }
        return tagsOf;
    }

    private static Dictionary<string, Dictionary<string, string>> Links(string folder, ImportSession session)
    {
        var linksOf = new Dictionary<string, Dictionary<string, string>>();
        if (FormatFiles.Find(folder, "links.csv") is not { } path) return linksOf;
        using var table = new TableReader(session.Open(path), TableShape.Csv, session.Bad);
        var (film, columns) = (Need(table, "movieId"), new[] { (imdb, Need(table, "imdbId")), (tmdb, Need(table, "tmdbId")) });
        while (table.Read())
            linksOf[table.Text(film)] = columns.Where(link => table[link.Item2].Length > 0).ToDictionary(link => link.Item1.Name, link => table.Text(link.Item2));
        return linksOf;
    }
}
