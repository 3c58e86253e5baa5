using Spectre.Console.Rendering;

namespace Recsys.Cli.Data;

/// <summary>A folder that a command wrote.</summary>
internal sealed record WrittenFolder(string Folder, IReadOnlyList<WrittenFolder.WrittenFile> Files)
{
    public static WrittenFolder Of(string folder) =>
        new(folder, [.. new DirectoryInfo(folder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => new WrittenFile(file.Name, file.Length))]);

    public static IRenderable Table(WrittenFolder written)
    {
        var table = Tables.Of("file", ">bytes");
        foreach (var file in written.Files) table.Row(Path.Combine(written.Folder, file.Name), $"{file.Bytes:N0}");
        return table;
    }

    /// <summary>One of its files.</summary>
    internal sealed record WrittenFile(string Name, long Bytes);
}
