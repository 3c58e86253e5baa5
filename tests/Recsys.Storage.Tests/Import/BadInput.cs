using System.IO.Compression;
using System.Text;
using Recsys.Storage.Import;

namespace Recsys.Storage.Tests.Import;

/// <summary>Something that nobody should be able to import, and what must be said about it.</summary>
/// <param name="Source">The file or folder to import.</param>
/// <param name="Says">A part of the message.</param>
internal sealed record BadInput(string Source, string Says)
{
    public Dictionary<string, byte[]> Files { get; } = [];

    public Func<ImportRequest, ImportRequest> Request { get; init; } = request => request;

    /// <summary>A single file of this text.</summary>
    public static BadInput Of(string file, string content, string says, Func<ImportRequest, ImportRequest>? request = null) =>
        Of(file, Encoding.UTF8.GetBytes(content), says, request);

    public static BadInput Of(string file, byte[] content, string says, Func<ImportRequest, ImportRequest>? request = null) =>
        new BadInput(file, says) { Request = request ?? (same => same) }.With(file, content);

    /// <summary>A folder of files.</summary>
    public static BadInput OfFolder(string says, params (string Name, string Content)[] files) =>
        files.Aggregate(new BadInput("folder", says), (input, file) => input.With($"folder/{file.Name}", Encoding.Latin1.GetBytes(file.Content)));

    public BadInput With(string file, byte[] content)
    {
        Files[file] = content;
        return this;
    }

    public BadInput With(string file, string content) => With(file, Encoding.UTF8.GetBytes(content));

    public static byte[] Gzip(string content)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(content));
        return packed.ToArray();
    }
}
