using System.Text.Json;
using Recsys.Core;
using Recsys.Core.Splits;
using Recsys.Storage.Import;

namespace Recsys.Storage.Splits;

/// <summary>
/// A split on disk: <c>train.tsv</c>, <c>valid.tsv</c> and <c>test.tsv</c> without headers, each row a user id, an item id
/// and, where they are known, a rating and a timestamp; and <c>split.json</c>, which says how it was made.
/// </summary>
public static class SplitFolder
{
    private const string InfoFile = "split.json";

    /// <summary>Is there a split in this folder?</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, "train.tsv")) && File.Exists(Path.Combine(folder, "test.tsv"));

    /// <summary>Writes the folder whole, or not at all.</summary>
    /// <exception cref="IOException">The folder is there already.</exception>
    public static void Write(string folder, DataSplit split, SplitInfo info)
    {
        if (Path.Exists(folder)) throw new IOException($"{folder} is there already; name a new folder.");
        using var staging = new StagingFolder(Path.GetDirectoryName(Path.GetFullPath(folder))!);
        WriteRows(staging.PathOf("train.tsv"), split.Train);
        WriteRows(staging.PathOf("valid.tsv"), split.Valid);
        WriteRows(staging.PathOf("test.tsv"), split.Test);
        using (var json = File.Create(staging.PathOf(InfoFile))) JsonSerializer.Serialize(json, info, StorageJson.Default.SplitInfo);
        staging.Publish(folder);
    }

    /// <summary>Reads a split, also one of nothing but pairs.</summary>
    /// <param name="of">The interactions that were split: they give users and items their indexes, and pairs their ratings and times. Where nothing is given, a pair has rating 1 and time 0.</param>
    /// <exception cref="InvalidDataException">A row is bad, stands in two files, or is not one of <paramref name="of"/>.</exception>
    public static DataSplit Read(string folder, InteractionTable? of = null)
    {
        if (!IsIn(folder)) throw new InvalidDataException($"{folder} holds no split (train.tsv, valid.tsv and test.tsv).");
        var reader = new SplitReader(of);
        return new(reader.Read(folder, "train.tsv"), reader.Read(folder, "valid.tsv"), reader.Read(folder, "test.tsv"));
    }

    /// <summary>How the split was made; null where the folder does not say.</summary>
    public static SplitInfo? ReadInfo(string folder)
    {
        var path = Path.Combine(folder, InfoFile);
        if (!File.Exists(path)) return null;
        try
        {
            using var json = File.OpenRead(path);
            return JsonSerializer.Deserialize(json, StorageJson.Default.SplitInfo);
        }
        catch (JsonException malformed)
        {
            throw new InvalidDataException($"{path} is damaged: {malformed.Message}", malformed);
        }
    }

    private static void WriteRows(string path, InteractionTable rows)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        for (var r = 0; r < rows.Count; r++)
            writer.WriteLine($"{rows.Users[rows.User[r]]}\t{rows.Items[rows.Item[r]]}\t{rows.Rating[r]}\t{rows.Timestamp[r]}");
    }
}
