using System.Text.Json;

namespace Recsys.Storage.Input;

/// <summary>The interactions of a file with one JSON object a line.</summary>
/// <param name="names">The keys of user, item, rating and time; null where there is none.</param>
internal sealed class JsonRows(LineReader lines, JsonRows.Keys names, BadRows bad) : IInteractionRows
{
    private readonly byte[][] fields = [[], [], [], []];

    public string FileName => lines.FileName;

    public long Line => lines.Line;

    public bool HasRating => names.Rating is not null;

    public bool HasTimestamp => names.Timestamp is not null;

    public ReadOnlySpan<byte> User => fields[0];

    public ReadOnlySpan<byte> Item => fields[1];

    public ReadOnlySpan<byte> Rating => fields[2];

    public ReadOnlySpan<byte> Timestamp => fields[3];

    public bool Read()
    {
        while (lines.Read(out var line))
        {
            var fault = Parse(line);
            if (fault is null) return true;
            bad.Add(FileName, Line, fault);
        }
        return false;
    }

    public void Dispose() { }

    /// <summary>What is wrong with the line, or null.</summary>
    private string? Parse(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        try
        {
            if (!JsonDocument.TryParseValue(ref json, out var document)) return "not a JSON object";
            using (document)
                return document.RootElement.ValueKind == JsonValueKind.Object ? Take(document.RootElement) : "not a JSON object";
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return "not a JSON object";
        }
    }

    private string? Take(JsonElement row)
    {
        string?[] keys = [names.User, names.Item, names.Rating, names.Timestamp];
        for (var k = 0; k < keys.Length; k++)
        {
            if (keys[k] is not { } key) continue;
            if (!row.TryGetProperty(key, out var value)) return $"'{key}' is missing";
            if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)) return $"'{key}' is neither text nor a number";
            fields[k] = System.Text.Encoding.UTF8.GetBytes(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
        }
        return null;
    }

    /// <summary>The keys of user, item, rating and time; null where there is none.</summary>
    internal sealed record Keys(string User, string Item, string? Rating, string? Timestamp);
}
