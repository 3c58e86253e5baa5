namespace Recsys.Storage.Conversion;

/// <summary>Writes a data set in a public format.</summary>
public static class DataSetWriter
{
    private static readonly Dictionary<string, Action<DataSet, string>> writers = new()
    {
        ["csv"] = CsvFolder.Write,
        ["jsonl"] = JsonLinesFolder.Write,
        ["recbole"] = RecBoleFolder.Write,
    };

    /// <summary>The names of the formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. writers.Keys];

    /// <summary>Writes the folder whole, or not at all.</summary>
    /// <exception cref="InvalidDataException">There is no such format, or it cannot hold this data set.</exception>
    /// <exception cref="IOException">The folder is there already, or cannot be written.</exception>
    public static void Write(DataSet data, string format, string folder)
    {
        if (!writers.TryGetValue(format, out var write)) throw new InvalidDataException($"'{format}' cannot be written; there are {string.Join(", ", Formats)}.");
        if (Path.Exists(folder)) throw new IOException($"{folder} is there already; name a new folder.");
        using var staging = new Import.StagingFolder(Path.GetDirectoryName(Path.GetFullPath(folder))!);
        write(data, staging.Path);
        staging.Publish(folder);
    }
}
