using Recsys.Storage.Import;
using Recsys.Storage.Input;

namespace Recsys.Storage.Formats;

/// <summary>MovieLens 100K: <c>u.data</c> (or a fold such as <c>u1.base</c>) and <c>u.item</c>.</summary>
internal sealed class MovieLens100K : IDataFormat
{
    private const string ItemFile = "u.item";
    private const int FirstFlag = 5;

    private static readonly string[] genres =
    [
        "unknown", "Action", "Adventure", "Animation", "Children's", "Comedy", "Crime", "Documentary", "Drama", "Fantasy", "Film-Noir",
        "Horror", "Musical", "Mystery", "Romance", "Sci-Fi", "Thriller", "War", "Western",
    ];

    public string Name => "ml-100k";

    public bool Recognises(string source) => Directory.Exists(source)
        ? FormatFiles.Find(source, "u.data") is not null
        : FormatFiles.PlainName(source) == "u.data" || FormatFiles.HasExtension(source, ".base", ".test");

    public ImportPlan Plan(ImportRequest request)
    {
        var (folder, file) = FormatFiles.Locate(request.Source, "u.data", Name);
        return new()
        {
            Format = Name,
            Interactions = file,
            Rows = (source, bad) => new TableRows(new(source, MovieLens.Plain("\t", 4), bad), InteractionColumns.InOrder(4)),
            Catalog = Catalog(FormatFiles.Require(folder, ItemFile, Name)),
            Scale = MovieLens.WholeStars,
            Licence = MovieLens.Licence,
        };
    }

    /// <summary>The catalogue of a file of this layout.</summary>
    public static CatalogPlan Catalog(string path) => new(MovieLens.Schema("ml-100k"), FormatFiles.PlainName(path), session => Films(path, session));

    private static IEnumerable<ItemRow> Films(string path, ImportSession session)
    {
        using var table = new TableReader(session.Open(path), MovieLens.Plain("|", FirstFlag + genres.Length), session.Bad);
        while (table.Read())
            yield return new(table.Line, MovieLens.Film(table.Text(0), table.Text(1), GenresOf(table)));
    }

    private static List<string> GenresOf(TableReader table) =>
        [.. genres.Where((_, g) => g > 0 && table.Text(FirstFlag + g) == "1")];
}
