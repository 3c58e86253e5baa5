using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.GZip;

namespace Recsys.Storage.Input;

/// <summary>Unpacks gzip and says which file it was when the data is cut off or damaged.</summary>
internal sealed class UnpackingStream(Stream packed, string path) : ForwardStream
{
    // Not the framework's GZipStream: it takes a file that is cut off for a complete one.
    private readonly GZipInputStream content = new(packed, 1 << 16) { IsStreamOwner = false };

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return content.Read(buffer);
        }
        catch (Exception damage) when (damage is SharpZipBaseException or EndOfStreamException)
        {
            throw new InvalidDataException($"{path} is cut off or damaged: {damage.Message}. Fetch it again.", damage);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) content.Dispose();
        base.Dispose(disposing);
    }
}
