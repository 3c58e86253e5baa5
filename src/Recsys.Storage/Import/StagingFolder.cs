namespace Recsys.Storage.Import;

/// <summary>A folder that becomes the data set at once and whole, or disappears.</summary>
internal sealed class StagingFolder : IDisposable
{
    private const string Prefix = ".import-";

    public StagingFolder(string root)
    {
        if (File.Exists(root)) throw new IOException($"{root} is a file; a folder is needed to write into.");
        Directory.CreateDirectory(root);
        RemoveAbandoned(root);
        Path = System.IO.Path.Combine(root, $"{Prefix}{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Moves the finished folder to its place; an older one there makes room.</summary>
    public void Publish(string target)
    {
        var old = Path + "-old";
        if (Directory.Exists(target)) Directory.Move(target, old);
        Directory.Move(Path, target);
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
    }

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }

    // What a process that was killed left behind; a day is longer than any import.
    private static void RemoveAbandoned(string root)
    {
        foreach (var folder in Directory.EnumerateDirectories(root, Prefix + "*"))
            if (Directory.GetLastWriteTimeUtc(folder) < DateTime.UtcNow.AddDays(-1)) Directory.Delete(folder, recursive: true);
    }
}
