namespace Recsys.Storage;

/// <summary>The names of the files of a data set folder.</summary>
internal static class DataSetFiles
{
    public const string Info = "dataset.json";

    /// <summary>Rows in the order of import, see <see cref="InteractionFile"/>.</summary>
    public const string Interactions = "interactions.bin";

    /// <summary>One user id per line; the line number is the index.</summary>
    public const string Users = "users.txt";

    /// <summary>One item id per line, of items with an interaction; the line number is the index.</summary>
    public const string Items = "items.txt";

    public const string Schema = "schema.json";

    public const string Catalog = "items.jsonl";

    /// <summary>The files that <see cref="DataSetInfo.ContentSha256"/> covers, in its order.</summary>
    public static IReadOnlyList<string> Content { get; } = [Interactions, Users, Items, Schema, Catalog];
}
