namespace Recsys.Storage.Lite;

/// <summary>Whether the files of a store can be written. The first that cannot takes the others along: their contents fit together only in one place.</summary>
/// <param name="failed">Told once why, for the log.</param>
internal sealed class LiteDisk(Action<Exception> failed)
{
    // No space left, file too large, over quota; the same on Windows.
    private static readonly int[] full = [28, 27, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    private volatile string? problem;

    /// <summary>Why nothing is written any more, in a sentence; null where everything is.</summary>
    public string? Problem => problem;

    /// <summary>Is it the disk that fails? A file that cannot grow is an argument out of range to the framework.</summary>
    public static bool IsUnwritable(Exception failure) =>
        failure is UnauthorizedAccessException or ArgumentOutOfRangeException or (IOException and not StoreRefusedException);

    public void Fail(Exception failure)
    {
        if (problem is not null) return;
        problem = full.Contains(failure.HResult)
            ? "Nothing new is kept, because the disk is full; what is said now is gone with the next start of the server."
            : "Nothing new is kept, because the store cannot be written; what is said now is gone with the next start of the server.";
        failed(failure);
    }
}
