using Recsys.Storage.Input;

namespace Recsys.Storage.Import;

/// <summary>What the readers of one import share: the bad rows, and the files that were opened.</summary>
internal sealed class ImportSession(BadRows bad) : IDisposable
{
    private readonly List<SourceFile> files = [];

    public BadRows Bad => bad;

    public SourceFile Open(string path)
    {
        var file = SourceFile.Open(path);
        files.Add(file);
        return file;
    }

    /// <summary>What was imported, by name and hash.</summary>
    public IReadOnlyList<InputFile> Digest() => [.. files.Select(file => file.Digest()).OrderBy(file => file.Name, StringComparer.Ordinal)];

    public void Dispose() => files.ForEach(file => file.Dispose());
}
