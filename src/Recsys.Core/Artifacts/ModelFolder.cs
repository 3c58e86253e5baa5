namespace Recsys.Core.Artifacts;

/// <summary>A trained model in a folder on disk.</summary>
public sealed class ModelFolder(string path) : IModelSource
{
    public string Name => path;

    public Stream? Open(string file)
    {
        var full = Path.Combine(path, file);
        return File.Exists(full) ? File.OpenRead(full) : null;
    }
}
