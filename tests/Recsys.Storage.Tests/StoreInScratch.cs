using Recsys.Storage.Import;

namespace Recsys.Storage.Tests;

/// <summary>A store in a folder of its own, and the files to import beside it.</summary>
internal sealed class StoreInScratch : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public DataSetStore Store => new(PathOf("store"));

    public string PathOf(string name) => Path.Combine(scratch.Path, name);

    public string Write(string name, string content) => scratch.Write(name, content);

    public void Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), content);
    }

    /// <summary>Imports a file or folder of the scratch folder, or one with an absolute path.</summary>
    public ImportReport Import(string source, Func<ImportRequest, ImportRequest>? with = null)
    {
        var request = new ImportRequest { Name = "data", Source = PathOf(source), Replace = true };
        return new DataSetImporter(Store).Import(with is null ? request : with(request));
    }

    /// <summary>Everything below the store's folder; nothing where an import left no trace.</summary>
    public IReadOnlyList<string> Left() => Directory.Exists(Store.Root) ? [.. Directory.EnumerateFileSystemEntries(Store.Root)] : [];

    public void Dispose() => scratch.Dispose();
}
