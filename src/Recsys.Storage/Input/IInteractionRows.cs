namespace Recsys.Storage.Input;

/// <summary>The interactions of a file as text, one after another; nothing of it is believed yet.</summary>
internal interface IInteractionRows : IDisposable
{
    string FileName { get; }

    /// <summary>The line of the current row.</summary>
    long Line { get; }

    bool HasRating { get; }

    bool HasTimestamp { get; }

    /// <summary>The fields of the current row, as UTF-8; valid until the next one.</summary>
    ReadOnlySpan<byte> User { get; }

    ReadOnlySpan<byte> Item { get; }

    ReadOnlySpan<byte> Rating { get; }

    ReadOnlySpan<byte> Timestamp { get; }

    /// <summary>Goes to the next well-formed row; the others are reported as bad rows.</summary>
    bool Read();
}
