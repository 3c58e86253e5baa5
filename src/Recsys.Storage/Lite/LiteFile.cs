using System.Globalization;
using LiteDB;

namespace Recsys.Storage.Lite;

/// <summary>Opens the file of a <see cref="LiteStore"/> and says clearly when it cannot.</summary>
internal static class LiteFile
{
    // Ordinal: with LiteDB's default, two identifiers that differ in case would be one.
    private static readonly Collation ordinal = new(CultureInfo.InvariantCulture.LCID, CompareOptions.Ordinal);

    public static LiteDatabase Open(string path)
    {
        var file = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            return new(new ConnectionString { Filename = file, Connection = ConnectionType.Direct, Collation = ordinal });
        }
        catch (LiteException damaged)
        {
            throw new IOException($"'{file}' is not a store that can be read ({damaged.Message}); move it away to start with an empty one.", damaged);
        }
        catch (IOException inUse)
        {
            throw new IOException($"The store '{file}' cannot be opened ({inUse.Message}); is another program using it?", inUse);
        }
    }
}
