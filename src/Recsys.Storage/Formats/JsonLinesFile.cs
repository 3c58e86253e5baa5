using System.Text.Json;
using Recsys.Storage.Import;
using Recsys.Storage.Input;

namespace Recsys.Storage.Formats;

/// <summary>One JSON object a line; the keys of the first line are matched as the columns of a table are.</summary>
internal sealed class JsonLinesFile : IDataFormat
{
    public string Name => "jsonl";

    public bool Recognises(string source) => FormatFiles.HasExtension(source, ".jsonl", ".ndjson", ".json");

    public ImportPlan Plan(ImportRequest request) => new()
    {
        Format = Name,
        Interactions = request.Source,
        Rows = (source, bad) => new JsonRows(new(source), Keys(source, request.Columns), bad),
        Catalog = ItemFiles.Plan(request.Columns),
    };

    private static JsonRows.Keys Keys(SourceFile source, ColumnMapping asked)
    {
        var keys = FirstKeys(source);
        var found = Columns.Interactions(keys, asked, source.Name);
        return new(keys[found.User], keys[found.Item], Key(found.Rating), Key(found.Timestamp));

        string? Key(int column) => column < 0 ? null : keys[column];
    }

    private static List<string> FirstKeys(SourceFile source)
    {
        using var file = SourceFile.Open(source.Path);
        if (!new LineReader(file).Read(out var line)) throw new InvalidDataException($"{source.Name} is empty.");
        var json = new Utf8JsonReader(line);
        try
        {
            using var first = JsonDocument.ParseValue(ref json);
            if (first.RootElement.ValueKind == JsonValueKind.Object) return [.. first.RootElement.EnumerateObject().Select(property => property.Name)];
        }
        catch (JsonException)
        {
            // Said below, in the same words as for any other value.
        }
        throw new InvalidDataException($"{source.Name}, line 1: not a JSON object; the file needs one object a line.");
    }
}
