namespace Recsys.Storage.Lite;

/// <summary>
/// A file of a store that goes on in memory, with what it holds, as soon as the disk cannot be written. LiteDB never sees that a
/// write fails: after one it closes for good, and may end the process when its remains are collected.
/// </summary>
internal sealed class LiteStream : Stream
{
    private const int PageBytes = 8192;

    private readonly Lock gate = new();
    private readonly LiteDisk disk;
    private readonly bool isFlushedToDisk;
    private Stream inner;

    /// <param name="isFlushedToDisk">Is what is flushed on the disk?</param>
    public LiteStream(string path, LiteDisk disk, bool isFlushedToDisk)
    {
        (this.disk, this.isFlushedToDisk) = (disk, isFlushedToDisk);
        inner = disk.Problem is null ? Opened(path) : Copy(path);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => Do(stream => stream.Length);

    public override long Position
    {
        get => Do(stream => stream.Position);
        set => Do(stream => stream.Position = value);
    }

    public override int Read(byte[] buffer, int offset, int count) => Do(stream => stream.Read(buffer, offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Do(stream => stream.Seek(offset, origin));

    public override void SetLength(long value) => Change(stream => stream.SetLength(value));

    public override void Write(byte[] buffer, int offset, int count) => Change(stream => stream.Write(buffer, offset, count));

    public override void Flush()
    {
        if (isFlushedToDisk) FlushToDisk();
    }

    /// <summary>Returns when what was written is on the disk, or in memory where that is all there is.</summary>
    public void FlushToDisk() => Change(stream => (stream as FileStream)?.Flush(flushToDisk: true));

    protected override void Dispose(bool disposing)
    {
        lock (gate) inner.Dispose();
        base.Dispose(disposing);
    }

    private T Do<T>(Func<Stream, T> act)
    {
        lock (gate) return act(Current());
    }

    private void Change(Action<Stream> change)
    {
        lock (gate)
        {
            var stream = Current();
            var position = stream.Position;
            try
            {
                change(stream);
            }
            catch (Exception failure) when (stream is FileStream && LiteDisk.IsUnwritable(failure))
            {
                disk.Fail(failure);
                stream.Position = position;
                change(Current());
            }
        }
    }

    // The other file may have failed meanwhile.
    private Stream Current()
    {
        if (disk.Problem is not null && inner is FileStream file) inner = Copy(file);
        return inner;
    }

    private static FileStream Opened(string path) => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);

    private static MemoryStream Copy(string path)
    {
        if (!File.Exists(path)) return new();
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Copy(file);
    }

    // Whole pages: where the disk became full, the last one may be a part.
    private static MemoryStream Copy(FileStream file)
    {
        MemoryStream copy = new();
        var position = file.Position;
        file.Position = 0;
        file.CopyTo(copy);
        copy.SetLength(copy.Length / PageBytes * PageBytes);
        copy.Position = position;
        file.Dispose();
        return copy;
    }
}
