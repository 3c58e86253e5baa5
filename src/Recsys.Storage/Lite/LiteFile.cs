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

    private readonly FileStream data;
    private readonly FileStream log;

    private LiteFile(FileStream data, FileStream log)
    {
        (this.data, this.log) = (data, log);
        Database = new(new LiteEngine(new EngineSettings { DataStream = data, LogStream = log, Collation = ordinal }));
    }

    public LiteDatabase Database { get; }

    /// <exception cref="IOException">The file is open elsewhere, or is not such a store.</exception>
    public static LiteFile Open(string path)
    {
        var file = Path.GetFullPath(path);
        List<FileStream> opened = [];
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            opened.Add(new SyncedStream(file));
            opened.Add(new FileStream(LogOf(file), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0));
            return new(opened[0], opened[1]);
        }
        catch (LiteException damaged)
        {
            opened.ForEach(stream => stream.Dispose());
            throw new IOException($"'{file}' is not a store that can be read ({damaged.Message}); move it away to start with an empty one.", damaged);
        }
        catch (IOException inUse)
        {
            opened.ForEach(stream => stream.Dispose());
            throw new IOException($"The store '{file}' cannot be opened ({inUse.Message}); is another program using it?", inUse);
        }
    }

    /// <summary>Returns when everything that was committed is on the disk.</summary>
    public void Sync()
    {
        var expected = Database.Execute("SELECT $.logFileSize FROM $database").First()["logFileSize"].AsInt64;
        var wait = new SpinWait();
        while (log.Length < expected) wait.SpinOnce();
        log.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        Database.Dispose();
        log.Dispose();
        data.Dispose();
    }

    // LiteDB's own naming: recsys.db is logged in recsys-log.db.
    private static string LogOf(string file) =>
        Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}-log{Path.GetExtension(file)}");

    /// <summary>What is flushed is on the disk: the log is cut off as soon as its pages have been flushed to here.</summary>
    private sealed class SyncedStream(string path) : FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0)
    {
        public override void Flush() => Flush(flushToDisk: true);
    }
}
