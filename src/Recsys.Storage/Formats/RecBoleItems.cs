using Recsys.Core;
using Recsys.Storage.Import;
using Recsys.Storage.Input;

namespace Recsys.Storage.Formats;

/// <summary>The items of RecBole: the types of the header say what kind of facet each column is.</summary>
internal static class RecBoleItems
{
    /// <summary>Between two tokens of a sequence.</summary>
    public const char TokenSeparator = ' ';

    private static readonly string[] reserved = ["id", "title", "aliases"];

    public static CatalogPlan Plan(string path, string name)
    {
        var (id, title, facets) = ReadHeader(path);
        var schema = new CatalogSchema(name, "item", "items", [.. facets.Select(column => column.Facet)]);
        return new(schema, FormatFiles.PlainName(path), session => Read(new(session.Open(path), TableShape.Tsv, session.Bad), id, title, facets, session.Bad));
    }

    private static (int Id, int Title, List<FacetColumn> Facets) ReadHeader(string path)
    {
        using var file = SourceFile.Open(path);
        using var table = new TableReader(file, TableShape.Tsv, new(0));
        var fields = table.Header.Select(RecBoleField.Parse).ToList();
        var names = fields.ConvertAll(field => field.Name);
        var id = Columns.Require(names, "", Columns.ItemIdNames, table.FileName, "the header 'item_id:token'");
        var title = Columns.Find(names, "", Columns.TitleNames, table.FileName);
        var facets = fields.Select((field, c) => new FacetColumn(new(FacetName(field), KindOf(field)), c, TokenSeparator)).Where(column => column.Column != id && column.Column != title);
        return (id, title, [.. facets]);
    }

    private static IEnumerable<ItemRow> Read(TableReader table, int id, int title, List<FacetColumn> facets, BadRows bad)
    {
        using (table)
        {
            while (table.Read())
            {
                var builder = new ItemBuilder(table.Text(id), table.Text(title < 0 ? id : title), "");
                if (facets.Select(facet => builder.Add(facet, table.Text(facet.Column))).FirstOrDefault(fault => fault is not null) is { } found)
                    bad.Add(table.FileName, table.Line, found);
                else
                    yield return new(table.Line, builder.Item);
            }
        }
    }

    private static string FacetName(RecBoleField field) =>
        field.Name.ToLowerInvariant() is var name && reserved.Contains(name) ? $"item_{name}" : name;

    private static FacetKind KindOf(RecBoleField field) => field.Type switch
    {
        "float" => FacetKind.Numeric,
        "token" or "token_seq" => FacetKind.Categorical,
        _ => FacetKind.Text,
    };
}
