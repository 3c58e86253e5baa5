using System.IO.Compression;
using System.Text.Json;
using Recsys.Core;

namespace Recsys.Simulation.Scenarios;

/// <summary>The files of iEvaLM for one corpus: the items with their attributes, and the dialogues that end before a recommendation.</summary>
/// <param name="Name"><c>redial</c> or <c>opendialkg</c>.</param>
/// <param name="Unknown">How many targets the vocabulary does not hold; as in the released code they are no labels.</param>
public sealed record IevalmData(string Name, Catalog Catalog, IReadOnlyList<IevalmRecord> Records, int Unknown)
{
    // What the corpora call an attribute, and what it is called here.
    private static readonly (string Field, string Facet, string Label)[] fields =
    [
        ("genre", "genres", "genre"), ("star", "actors", "actor"), ("actor", "actors", "actor"),
        ("director", "director", "director"), ("writer", "writer", "writer"), ("language", "language", "language"),
    ];

    /// <param name="folder">The folder that holds <c>redial</c>, <c>redial_eval</c> and so on.</param>
    /// <param name="part"><c>valid</c>, <c>test</c> or <c>train</c>.</param>
    /// <exception cref="InvalidDataException">A file is missing or damaged.</exception>
    public static IevalmData Read(string folder, string name, string part)
    {
        using var entities = Parse(Path.Combine(folder, name, "entity2id.json"));
        using var infos = Parse(Path.Combine(folder, name, "id2info.json"));
        using var itemIds = Parse(Path.Combine(folder, name, "item_ids.json"));
        var idOf = entities.RootElement.EnumerateObject().ToDictionary(entity => entity.Name, entity => entity.Value.GetInt32());
        var nameOf = idOf.ToDictionary(pair => pair.Value, pair => pair.Key);
        var infoOf = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var info in infos.RootElement.EnumerateObject()) infoOf.TryAdd(info.Value.GetProperty("name").GetString()!, info.Value);
        Item[] items = [.. itemIds.RootElement.EnumerateArray().Select(id => id.GetInt32()).Where(nameOf.ContainsKey)
            .Select(id => ItemOf(id, nameOf[id], infoOf.TryGetValue(nameOf[id], out var info) ? info : null))];
        Catalog catalog = new(Schema(items), items);
        var records = Lines(RecordsPath(folder, name, part)).Select(line => IevalmRecord.Read(line, idOf, catalog)).ToList();
        return new(name, catalog, records, records.Sum(record => record.Unknown));
    }

    /// <summary>How often the training dialogues name each item; nothing where the corpus comes without them.</summary>
    public static IReadOnlyList<(ItemId Item, double Count)> Mentions(string folder, string name)
    {
        if (!Has(folder, name, "train")) return [];
        // A dialogue comes once for each recommendation in it: the targets alone name every recommendation once.
        return [.. Read(folder, name, "train").Records.SelectMany(record => record.Targets).CountBy(item => item).Select(one => (one.Key, (double)one.Value))];
    }

    /// <summary>Do the files hold this part of the corpus?</summary>
    public static bool Has(string folder, string name, string part) =>
        RecordsPath(folder, name, part) is var path && (File.Exists(path) || File.Exists(path + ".gz"));

    private static string RecordsPath(string folder, string name, string part) => Path.Combine(folder, $"{name}_eval", $"{part}_data_processed.jsonl");

    private static Item ItemOf(int id, string title, JsonElement? info) => new(new($"{id}"), title)
    {
        Categories = info is not { } known ? new Dictionary<string, IReadOnlyList<string>>()
            : fields.Where(field => known.TryGetProperty(field.Field, out _))
                .GroupBy(field => field.Facet, field => Values(known.GetProperty(field.Field)))
                .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.SelectMany(values => values).Distinct()]),
        Numbers = Year(title, info) is { } year ? new() { ["year"] = year } : new Dictionary<string, double>(),
    };

    private static CatalogSchema Schema(Item[] items) => new("films", "film", "films",
    [
        new("year", FacetKind.Numeric) { IsYear = true },
        .. fields.DistinctBy(field => field.Facet).Where(field => items.Any(item => item.Values(field.Facet).Count > 0))
            .Select(field => new Facet(field.Facet, FacetKind.Categorical) { Label = field.Label }),
    ]);

    private static double? Year(string title, JsonElement? info) =>
        title is [.., '(', _, _, _, _, ')'] && int.TryParse(title.AsSpan(title.Length - 5, 4), out var year) ? year
        : info is { } known && known.TryGetProperty("year", out var stated) && int.TryParse(stated.GetString(), out var told) ? told
        : null;

    private static IEnumerable<string> Values(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select(one => one.GetString()!).Where(one => one.Length > 0)
        : value.GetString() is { Length: > 0 } single ? [single] : [];

    private static JsonDocument Parse(string path)
    {
        using var stream = Open(path);
        try
        {
            return JsonDocument.Parse(stream);
        }
        catch (JsonException damaged)
        {
            throw new InvalidDataException($"{path} is not valid JSON: {damaged.Message}", damaged);
        }
    }

    private static IEnumerable<string> Lines(string path)
    {
        using StreamReader reader = new(Open(path));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0) yield return line;
    }

    private static Stream Open(string path) =>
        File.Exists(path) ? File.OpenRead(path)
        : File.Exists(path + ".gz") ? new GZipStream(File.OpenRead(path + ".gz"), CompressionMode.Decompress)
        : throw new InvalidDataException($"{path} is missing, also as .gz; --data names the folder that holds redial, redial_eval and so on.");
}
