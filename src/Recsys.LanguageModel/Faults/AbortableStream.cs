namespace Recsys.LanguageModel.Faults;

/// <summary>A response as it is read, ended by its call's token even where the reader passes none: not every client does.</summary>
internal sealed class AbortableStream(Stream inner, CancellationToken abort) : Stream
{
    private static readonly AsyncLocal<CancellationToken> current = new();

    /// <summary>The token of the call that this flow of control makes.</summary>
    public static CancellationToken Current { get => current.Value; set => current.Value = value; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!cancellationToken.CanBeCanceled) return await inner.ReadAsync(buffer, abort);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, abort);
        return await inner.ReadAsync(buffer, either.Token);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
