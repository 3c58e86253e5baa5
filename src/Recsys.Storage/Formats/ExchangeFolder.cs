using Recsys.Storage.Import;

namespace Recsys.Storage.Formats;

/// <summary>What <c>recsys data convert</c> writes as CSV or JSON lines: interactions, items and the schema.</summary>
internal sealed class ExchangeFolder : IDataFormat
{
    public const string Csv = "interactions.csv";
    public const string CsvItems = "items.csv";
    public const string JsonLines = "interactions.jsonl";
    public const string JsonItems = "items.jsonl";
    public const string Schema = "schema.json";

    public string Name => "recsys";

    public bool Recognises(string source) => Directory.Exists(source) && InteractionsOf(source) is not null && FormatFiles.Find(source, Schema) is not null;

    public ImportPlan Plan(ImportRequest request)
    {
        var interactions = InteractionsOf(request.Source) ?? FormatFiles.Require(request.Source, Csv, Name);
        var json = FormatFiles.HasExtension(interactions, ".jsonl");
        var columns = new ColumnMapping
        {
            Items = FormatFiles.Require(request.Source, json ? JsonItems : CsvItems, Name),
            Schema = FormatFiles.Require(request.Source, Schema, Name),
        };
        IDataFormat format = json ? new JsonLinesFile() : new DelimitedFile("csv", ",");
        return format.Plan(request with { Source = interactions, Columns = columns }) with { Format = Name };
    }

    private static string? InteractionsOf(string folder) => FormatFiles.Find(folder, Csv) ?? FormatFiles.Find(folder, JsonLines);
}
