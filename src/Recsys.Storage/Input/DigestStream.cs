using System.Security.Cryptography;

namespace Recsys.Storage.Input;

/// <summary>Passes a file through and knows its length and SHA-256 when it has been read.</summary>
internal sealed class DigestStream(Stream inner) : ForwardStream
{
    private readonly IncrementalHash sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long BytesRead { get; private set; }

    /// <summary>Reads what is left and answers the hash in lower-case hexadecimal.</summary>
    public string Finish()
    {
        CopyTo(Null);
        return Convert.ToHexStringLower(sha256.GetCurrentHash());
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        sha256.AppendData(buffer[..read]);
        BytesRead += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            sha256.Dispose();
            inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
