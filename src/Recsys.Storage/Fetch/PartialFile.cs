using System.Net.Http.Headers;

namespace Recsys.Storage.Fetch;

/// <summary>A download on its way: <c>file.part</c>, and in <c>file.part.tag</c> the version that it is a part of.</summary>
internal sealed class PartialFile(string path)
{
    private readonly string part = path + ".part";
    private readonly string tag = path + ".part.tag";

    public long Length => File.Exists(part) ? new FileInfo(part).Length : 0;

    /// <summary>The version of what is there; null where there is nothing to go on from.</summary>
    public EntityTagHeaderValue? Tag =>
        Length > 0 && File.Exists(tag) && EntityTagHeaderValue.TryParse(File.ReadAllText(tag), out var known) ? known : null;

    /// <summary>Goes on with what is there, or starts anew with this version. A weak tag does not promise the same bytes.</summary>
    public void Begin(bool goesOn, EntityTagHeaderValue? version)
    {
        if (goesOn) return;
        Forget();
        if (version is { IsWeak: false }) File.WriteAllText(tag, version.ToString());
    }

    public FileStream Append() => new(part, FileMode.Append, FileAccess.Write, FileShare.None);

    public void Complete()
    {
        File.Move(part, path, overwrite: true);
        File.Delete(tag);
    }

    public void Forget()
    {
        File.Delete(part);
        File.Delete(tag);
    }
}
