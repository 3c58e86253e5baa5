namespace Recsys.Storage.Formats;

/// <summary>Finds the files of a format, packed or not.</summary>
internal static class FormatFiles
{
    private const string Packed = ".gz";

    /// <summary>The file, or its packed twin, or null.</summary>
    public static string? Find(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? path : File.Exists(path + Packed) ? path + Packed : null;
    }

    /// <exception cref="InvalidDataException">It is not there.</exception>
    public static string Require(string folder, string name, string format) => Find(folder, name)
        ?? throw new InvalidDataException($"There is no {name} in {folder}, which {format} needs.");

    /// <summary>The name without a trailing <c>.gz</c>.</summary>
    public static string PlainName(string path) =>
        Path.GetFileName(path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase) ? path[..^Packed.Length] : path);

    public static bool HasExtension(string path, params ReadOnlySpan<string> extensions) =>
        File.Exists(path) && extensions.Contains(Path.GetExtension(PlainName(path)).ToLowerInvariant());

    /// <summary>The folder and the file of interactions of a source that may be either.</summary>
    public static (string Folder, string File) Locate(string source, string interactions, string format) =>
        Directory.Exists(source)
            ? (source, Require(source, interactions, format))
            : (Path.GetDirectoryName(Path.GetFullPath(source))!, source);
}
