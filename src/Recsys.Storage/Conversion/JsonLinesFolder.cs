using System.Text.Json;
using Recsys.Storage.Formats;

namespace Recsys.Storage.Conversion;

/// <summary><c>interactions.jsonl</c>, <c>items.jsonl</c> and <c>schema.json</c>: everything, exactly.</summary>
internal static class JsonLinesFolder
{
    public static void Write(DataSet data, string folder)
    {
        WriteRows(data, Path.Combine(folder, ExchangeFolder.JsonLines));
        File.Copy(data.PathOf(DataSetFiles.Catalog), Path.Combine(folder, ExchangeFolder.JsonItems));
        File.Copy(data.PathOf(DataSetFiles.Schema), Path.Combine(folder, ExchangeFolder.Schema));
    }

    private static void WriteRows(DataSet data, string path)
    {
        var (users, items) = (data.ReadIds(DataSetFiles.Users), data.ReadIds(DataSetFiles.Items));
        using var file = new BufferedStream(File.Create(path), 1 << 16);
        using var json = new Utf8JsonWriter(file);
        foreach (var row in data.ReadRows())
        {
            json.WriteStartObject();
            json.WriteString("user_id", users[row.User]);
            json.WriteString("item_id", items[row.Item]);
            json.WriteNumber("rating", row.Rating);
            json.WriteNumber("timestamp", row.Timestamp);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            file.WriteByte((byte)'\n');
        }
    }
}
