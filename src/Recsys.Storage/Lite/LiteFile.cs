using System.Globalization;
using LiteDB;
using LiteDB.Engine;

namespace Recsys.Storage.Lite;

/// <summary>The file of a <see cref="LiteStore"/> with its write-ahead log.</summary>
/// <remarks>
/// Left alone, LiteDB commands the disk to write its log after every page of a transaction, some ten times for a turn of a
/// chat; given streams it leaves that to them, and it is done once a write. Its commit hands pages to a background writer and
/// returns: a process killed right then would lose what it has acknowledged, so a write counts only when the log is as long as
/// the database says that it will be.
/// </remarks>
internal sealed class LiteFile : IDisposable
{
    // Ordinal: with LiteDB's default, two identifiers that differ in case would be one.
    private static readonly Collation ordinal = new(CultureInfo.InvariantCulture.LCID, CompareOptions.Ordinal);

    // What the system says of a file that somebody else has open: Linux, macOS, Windows.
    private static readonly int[] sharing = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private readonly LiteDisk disk;
    private readonly LiteStream data;
    private readonly LiteStream log;
    private readonly FileStream? hold;

    private LiteFile(string file, LiteDisk disk, FileStream? hold)
    {
        (this.disk, this.hold) = (disk, hold);
        data = new(file, disk, isFlushedToDisk: true);   // the log is cut off as soon as its pages have been flushed to here
        log = new(LogOf(file), disk, isFlushedToDisk: false);
        Database = new(new LiteEngine(new EngineSettings { DataStream = data, LogStream = log, Collation = ordinal }));
    }

    public LiteDatabase Database { get; }

    /// <summary>Why nothing that is written lasts, in a sentence; null where everything does.</summary>
    public string? Problem => disk.Problem;

    /// <summary>The file, or, where it cannot be written, what lies in it.</summary>
    /// <param name="failed">Told why it cannot be written.</param>
    /// <exception cref="StoreRefusedException">The file is open elsewhere, or is not such a store.</exception>
    public static LiteFile Open(string path, Action<Exception> failed)
    {
        var file = Path.GetFullPath(path);
        LiteDisk disk = new(failed);
        var hold = Hold(file, disk);
        try
        {
            return new(file, disk, hold);
        }
        catch (Exception failure) when (hold is not null && LiteDisk.IsUnwritable(failure))
        {
            disk.Fail(failure);
            return new(file, disk, hold);
        }
        catch (LiteException damaged)
        {
            hold?.Dispose();
            throw new StoreRefusedException($"'{file}' is not a store that can be read ({damaged.Message}); move it away to start with an empty one.", damaged);
        }
    }

    /// <summary>Returns when everything that was committed is on the disk.</summary>
    public void Sync()
    {
        var expected = Database.Execute("SELECT $.logFileSize FROM $database").First()["logFileSize"].AsInt64;
        var wait = new SpinWait();
        while (log.Length < expected) wait.SpinOnce();
        log.FlushToDisk();
    }

    public void Dispose()
    {
        Database.Dispose();
        log.Dispose();
        data.Dispose();
        hold?.Dispose();
    }

    // On Linux only a file that is shared with nobody keeps a second program out; that is an own one, so that the data can be copied while it is open.
    private static FileStream? Hold(string file, LiteDisk disk)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            return new($"{file}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException inUse) when (sharing.Contains(inUse.HResult))
        {
            throw new StoreRefusedException($"The store '{file}' is open in another program; close that first.", inUse);
        }
        catch (Exception failure) when (LiteDisk.IsUnwritable(failure))
        {
            disk.Fail(failure);
            return null;
        }
    }

    // LiteDB's own naming: recsys.db is logged in recsys-log.db.
    private static string LogOf(string file) =>
        Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}-log{Path.GetExtension(file)}");
}
