using System.Text;
using Recsys.Core;
using Recsys.Storage.Import;
using Recsys.Storage.Input;

namespace Recsys.Storage.Formats;

/// <summary>Items as a table with a header; a facet of the schema is the column of its name.</summary>
internal static class DelimitedItems
{
    /// <summary>Between two values of a categorical facet.</summary>
    public const char ValueSeparator = '|';

    public static CatalogPlan Plan(string path, string name, CatalogSchema schema, ColumnMapping asked)
    {
        var tabs = FormatFiles.HasExtension(path, ".tsv", ".tab", ".item");
        var shape = new TableShape(tabs ? "\t" : ",") { Quoted = !tabs, HasHeader = true, Encoding = asked.Latin1 ? Encoding.Latin1 : null };
        return new(schema, name, session => Read(new(session.Open(path), shape, session.Bad), schema, asked, session.Bad));
    }

    private static IEnumerable<ItemRow> Read(TableReader table, CatalogSchema schema, ColumnMapping asked, BadRows bad)
    {
        using (table)
        {
            var id = Columns.Require(table.Header, asked.ItemId, Columns.ItemIdNames, table.FileName, "--item-id-column");
            var title = Columns.Require(table.Header, asked.ItemTitle, Columns.TitleNames, table.FileName, "--item-title-column");
            var aliases = Columns.Find(table.Header, "", ["aliases"], table.FileName);
            var facets = schema.Facets.Select(facet => new FacetColumn(facet, Columns.Find(table.Header, facet.Name, [], table.FileName), ValueSeparator)).ToList();
            while (table.Read())
            {
                var builder = new ItemBuilder(table.Text(id), table.Text(title), aliases < 0 ? "" : table.Text(aliases));
                if (facets.Select(facet => builder.Add(facet, table.Text(facet.Column))).FirstOrDefault(fault => fault is not null) is { } found)
                    bad.Add(table.FileName, table.Line, found);
                else
                    yield return new(table.Line, builder.Item);
            }
        }
    }
}
