using System.Text.Json.Serialization.Metadata;
using LiteDB;
using Json = System.Text.Json.JsonSerializer;

namespace Recsys.Storage.Lite;

/// <summary>Rows of one kind: a key, the owner they are found by, an order within it, and the record as JSON.</summary>
/// <remarks>JSON rather than LiteDB's own mapping, so that archive and file hold the very same record.</remarks>
internal sealed class LiteRows<T>
{
    private readonly ILiteCollection<BsonDocument> rows;
    private readonly JsonTypeInfo<T> json;

    public LiteRows(LiteDatabase database, string name, JsonTypeInfo<T> json)
    {
        (rows, this.json) = (database.GetCollection(name), json);
        rows.EnsureIndex("owner");
    }

    public T? Find(string key) => rows.FindById(key) is { } row ? Parse(row) : default;

    public string? OwnerOf(string key) => rows.FindById(key)?["owner"].AsString;

    public List<T> All() => [.. rows.FindAll().Select(Parse)];

    /// <summary>The owner's rows in their order.</summary>
    public List<T> Of(string owner) => [.. rows.Find(Query.EQ("owner", owner)).OrderBy(row => row["order"].AsInt32).Select(Parse)];

    public int CountOf(string owner) => rows.Count(Query.EQ("owner", owner));

    public void Put(string key, string owner, int order, T record) => rows.Upsert(new BsonDocument
    {
        ["_id"] = key,
        ["owner"] = owner,
        ["order"] = order,
        ["json"] = Json.Serialize(record, json),
    });

    public bool Delete(string key) => rows.Delete(key);

    public void DeleteOf(string owner) => rows.DeleteMany(Query.EQ("owner", owner));

    private T Parse(BsonDocument row) => Json.Deserialize(row["json"].AsString, json)!;
}
