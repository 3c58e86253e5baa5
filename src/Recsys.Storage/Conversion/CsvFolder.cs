using System.Globalization;
using CsvHelper;
using Recsys.Core;
using Recsys.Storage.Formats;

namespace Recsys.Storage.Conversion;

/// <summary><c>interactions.csv</c>, <c>items.csv</c> and <c>schema.json</c>, as <see cref="ExchangeFolder"/> reads them.</summary>
internal static class CsvFolder
{
    private static readonly CsvWriterOptions layout = new() { NewLine = "\n" };

    public static void Write(DataSet data, string folder)
    {
        var catalog = data.ReadCatalog();
        WriteRows(data, Path.Combine(folder, ExchangeFolder.Csv));
        WriteItems(catalog, Path.Combine(folder, ExchangeFolder.CsvItems));
        File.Copy(data.PathOf(DataSetFiles.Schema), Path.Combine(folder, ExchangeFolder.Schema));
    }

    private static void WriteRows(DataSet data, string path)
    {
        var (users, items) = (data.ReadIds(DataSetFiles.Users), data.ReadIds(DataSetFiles.Items));
        using var csv = CsvWriter.ToFile(path, layout);
        WriteRecord(csv, ["user_id", "item_id", "rating", "timestamp"]);
        foreach (var row in data.ReadRows())
        {
            csv.WriteField(users[row.User]);
            csv.WriteField(items[row.Item]);
            csv.WriteField(row.Rating);
            csv.WriteField(row.Timestamp);
            csv.EndRecord();
        }
    }

    private static void WriteItems(Catalog catalog, string path)
    {
        using var csv = CsvWriter.ToFile(path, layout);
        WriteRecord(csv, ["item_id", "title", "aliases", .. catalog.Schema.Facets.Select(facet => facet.Name)]);
        foreach (var item in catalog.Items)
            WriteRecord(csv, [item.Id.Value, item.Title, Joined(item, "aliases", item.Aliases), .. catalog.Schema.Facets.Select(facet => Field(item, facet))]);
    }

    private static string Field(Item item, Facet facet) => facet.Kind switch
    {
        FacetKind.Categorical => Joined(item, facet.Name, item.Values(facet.Name)),
        FacetKind.Numeric => item.Number(facet.Name)?.ToString(CultureInfo.InvariantCulture) ?? "",
        _ => item.Text(facet.Name) ?? "",
    };

    private static string Joined(Item item, string facet, IReadOnlyList<string> values) =>
        values.FirstOrDefault(value => value.Contains(DelimitedItems.ValueSeparator)) is { } value
            ? throw new InvalidDataException($"Item {item.Id}: the {facet} '{value}' holds '{DelimitedItems.ValueSeparator}', which separates values in CSV; convert to jsonl instead.")
            : string.Join(DelimitedItems.ValueSeparator, values);

    private static void WriteRecord(CsvWriter csv, IEnumerable<string> fields)
    {
        foreach (var field in fields) csv.WriteField(field);
        csv.EndRecord();
    }
}
