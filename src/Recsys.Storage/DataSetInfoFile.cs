using System.Text.Json;

namespace Recsys.Storage;

/// <summary>Reads and writes <c>dataset.json</c>.</summary>
internal static class DataSetInfoFile
{
    public static void Write(string folder, DataSetInfo info)
    {
        using var json = File.Create(Path.Combine(folder, DataSetFiles.Info));
        JsonSerializer.Serialize(json, info, StorageJson.Default.DataSetInfo);
    }

    /// <exception cref="InvalidDataException">The file is damaged, or of a format that this version does not read.</exception>
    public static DataSetInfo Read(string folder)
    {
        var path = Path.Combine(folder, DataSetFiles.Info);
        try
        {
            using var json = File.OpenRead(path);
            var info = JsonSerializer.Deserialize(json, StorageJson.Default.DataSetInfo);
            return info is { Format: DataSetInfo.CurrentFormat }
                ? info
                : throw new InvalidDataException($"{path} has format {info?.Format}, this version reads {DataSetInfo.CurrentFormat}; import the data set again.");
        }
        catch (JsonException malformed)
        {
            throw new InvalidDataException($"{path} is damaged: {malformed.Message} Import the data set again.", malformed);
        }
    }
}
