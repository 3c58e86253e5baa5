using System.Text;
using System.Text.Json;

namespace Recsys.Core.Artifacts;

/// <summary>
/// A catalogue on disk: a schema (JSON) and items, one JSON object a line. <c>id</c>, <c>title</c> and <c>aliases</c>
/// are fixed; every other key is a facet of the schema: an array of strings, a number or a string by its kind.
/// </summary>
public static class CatalogFile
{
    private static readonly JsonWriterOptions readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="InvalidDataException">The schema is not one.</exception>
    public static CatalogSchema ReadSchema(Stream json)
    {
        try
        {
            var schema = JsonSerializer.Deserialize(json, ArtifactJson.Default.CatalogSchema) ?? throw new InvalidDataException("The catalogue schema is empty.");
            return Fault(schema) is { } fault ? throw new InvalidDataException($"The catalogue schema is not valid: {fault}.") : schema;
        }
        catch (JsonException malformed)
        {
            throw new InvalidDataException($"The catalogue schema is not valid: {malformed.Message}", malformed);
        }
    }

    public static void WriteSchema(Stream json, CatalogSchema schema) =>
        JsonSerializer.Serialize(json, schema, ArtifactJson.Default.CatalogSchema);

    /// <summary>Reads the items one by one.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">A line is not an item of this schema; the message names file and line.</exception>
    public static IEnumerable<Item> ReadItems(Stream lines, CatalogSchema schema, string name = "items.jsonl")
    {
        using var reader = new StreamReader(lines, Encoding.UTF8);
        for (var number = 1; reader.ReadLine() is { } line; number++)
            if (!string.IsNullOrWhiteSpace(line))
                yield return ReadItem(line, schema, $"{name}, line {number}");
    }

    public static void WriteItems(Stream lines, CatalogSchema schema, IEnumerable<Item> items)
    {
        foreach (var item in items)
        {
            using (var json = new Utf8JsonWriter(lines, readable)) Write(json, schema, item);
            lines.WriteByte((byte)'\n');
        }
    }

    /// <summary>Reads one line of an item file.</summary>
    /// <param name="place">The file and the line, for messages.</param>
    /// <exception cref="InvalidDataException">The line is not an item of this schema; the message names the place.</exception>
    public static Item ReadItem(string line, CatalogSchema schema, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Parse(document.RootElement, schema, place);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{place}: not an item: {malformed.Message}", malformed);
        }
    }

    private static string? Fault(CatalogSchema schema)
    {
        var names = new HashSet<string>();
        foreach (var facet in schema.Facets)
        {
            if (facet?.Name is null or "" or "id" or "title" or "aliases") return $"a facet cannot be called '{facet?.Name}'";
            if (!names.Add(facet.Name)) return $"the facet '{facet.Name}' is declared twice";
        }
        return null;
    }

    private static Item Parse(JsonElement json, CatalogSchema schema, string place)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new InvalidDataException($"{place}: not a JSON object.");
        string? id = null, title = null;
        IReadOnlyList<string> aliases = [];
        Dictionary<string, IReadOnlyList<string>> categories = [];
        Dictionary<string, double> numbers = [];
        Dictionary<string, string> texts = [];
        foreach (var property in json.EnumerateObject())
        {
            if (property.NameEquals("id")) id = property.Value.GetString();
            else if (property.NameEquals("title")) title = property.Value.GetString();
            else if (property.NameEquals("aliases")) aliases = Strings(property.Value);
            else if (schema.Find(property.Name) is not { } facet)
                throw new InvalidDataException($"{place}: '{property.Name}' is not a facet of the schema.");
            else if (facet.Kind == FacetKind.Categorical) categories[facet.Name] = Strings(property.Value);
            else if (facet.Kind == FacetKind.Numeric) numbers[facet.Name] = property.Value.GetDouble();
            else texts[facet.Name] = property.Value.GetString() ?? "";
        }
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(title)) throw new InvalidDataException($"{place}: 'id' or 'title' is missing.");
        return new(new ItemId(id).Shared(), title) { Aliases = aliases, Categories = categories, Numbers = numbers, Texts = texts };
    }

    private static List<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetString() ?? "")];

    private static void Write(Utf8JsonWriter json, CatalogSchema schema, Item item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id.Value);
        json.WriteString("title", item.Title);
        if (item.Aliases.Count > 0) WriteStrings(json, "aliases", item.Aliases);
        foreach (var facet in schema.Facets)
        {
            if (item.Values(facet.Name) is { Count: > 0 } values) WriteStrings(json, facet.Name, values);
            if (item.Number(facet.Name) is { } number) json.WriteNumber(facet.Name, number);
            if (item.Text(facet.Name) is { } text) json.WriteString(facet.Name, text);
        }
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
