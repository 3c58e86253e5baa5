using Recsys.Storage.Import;
using Recsys.Storage.Input;

namespace Recsys.Storage.Formats;

/// <summary>MovieLens 1M (and 10M): <c>ratings.dat</c> and <c>movies.dat</c>, separated by <c>::</c>.</summary>
internal sealed class MovieLens1M : IDataFormat
{
    private const string Separator = "::";

    public string Name => "ml-1m";

    public bool Recognises(string source) => Directory.Exists(source)
        ? FormatFiles.Find(source, "ratings.dat") is not null
        : FormatFiles.PlainName(source) == "ratings.dat";

    public ImportPlan Plan(ImportRequest request)
    {
        var (folder, file) = FormatFiles.Locate(request.Source, "ratings.dat", Name);
        return new()
        {
            Format = Name,
            Interactions = file,
            Rows = (source, bad) => new TableRows(new(source, MovieLens.Plain(Separator, 4), bad), InteractionColumns.InOrder(4)),
            Catalog = Catalog(FormatFiles.Require(folder, "movies.dat", Name)),
            Scale = MovieLens.HalfStars,
            Licence = MovieLens.Licence,
        };
    }

    /// <summary>The catalogue of a file of this layout.</summary>
    public static CatalogPlan Catalog(string path) => new(MovieLens.Schema("ml-1m"), FormatFiles.PlainName(path), session => Films(path, session));

    private static IEnumerable<ItemRow> Films(string path, ImportSession session)
    {
        using var table = new TableReader(session.Open(path), MovieLens.Plain(Separator, 3), session.Bad);
        while (table.Read())
            yield return new(table.Line, MovieLens.Film(table.Text(0), table.Text(1), MovieLens.SplitGenres(table.Text(2))));
    }
}
