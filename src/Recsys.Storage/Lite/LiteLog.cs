using LiteDB;

namespace Recsys.Storage.Lite;

/// <summary>The write-ahead log of a LiteDB file.</summary>
/// <remarks>
/// Commit hands its pages to a background writer and returns: a process killed right then loses what it has
/// acknowledged. A write counts only when the log on disk is as long as the database says that it will be.
/// </remarks>
internal sealed class LiteLog(LiteDatabase database, string path)
{
    // LiteDB's own naming: recsys.db is logged in recsys-log.db.
    private readonly FileInfo file = new(Path.Combine(
        Path.GetDirectoryName(Path.GetFullPath(path))!, $"{Path.GetFileNameWithoutExtension(path)}-log{Path.GetExtension(path)}"));

    public void WaitUntilWritten()
    {
        var expected = database.Execute("SELECT $.logFileSize FROM $database").First()["logFileSize"].AsInt64;
        var wait = new SpinWait();
        while (Length() < expected) wait.SpinOnce();
    }

    private long Length()
    {
        file.Refresh();
        return file.Exists ? file.Length : 0;
    }
}
