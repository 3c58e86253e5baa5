namespace Recsys.Storage.Input;

/// <summary>An input file: unpacked where it is packed, measured and hashed while it is read.</summary>
internal sealed class SourceFile : IDisposable
{
    private readonly DigestStream raw;

    private SourceFile(string path, FileStream file)
    {
        Path = path;
        var packed = StartsWith(file, [0x1F, 0x8B]);
        if (StartsWith(file, "PK\x03\x04"u8)) throw new InvalidDataException($"{path} is a zip archive; unpack it and import the folder.");
        Size = file.Length;
        raw = new(file);
        Content = packed ? new UnpackingStream(raw, path) : raw;
    }

    public string Path { get; }

    /// <summary>The name in messages, without the folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Bytes on disk.</summary>
    public long Size { get; }

    /// <summary>Bytes read from the disk so far.</summary>
    public long Position => raw.BytesRead;

    public Stream Content { get; }

    /// <exception cref="IOException">There is no such file, or it is a folder or empty; the message says which.</exception>
    public static SourceFile Open(string path)
    {
        if (Directory.Exists(path)) throw new IOException($"{path} is a folder; name a file.");
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no file {path}.");
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        try
        {
            return file.Length > 0 ? new(path, file) : throw new InvalidDataException($"{path} is empty.");
        }
        catch (InvalidDataException)
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads what is left and answers what the file was.</summary>
    public InputFile Digest()
    {
        Content.CopyTo(Stream.Null);
        return new(Name, Size, raw.Finish());
    }

    public void Dispose()
    {
        Content.Dispose();
        raw.Dispose();
    }

    private static bool StartsWith(FileStream file, ReadOnlySpan<byte> magic)
    {
        Span<byte> start = stackalloc byte[magic.Length];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return start[..read].SequenceEqual(magic);
    }
}
