namespace Recsys.Storage.Input;

/// <summary>The interactions of a file of sequences: a user, then the items, oldest first, separated by spaces or tabs.</summary>
internal sealed class SequenceRows(LineReader lines, BadRows bad) : IInteractionRows
{
    private readonly byte[] line = new byte[TableReader.LongestRow + 2];
    private readonly byte[] position = new byte[20];
    private int length;
    private int next;
    private Range user;
    private Range item;
    private long count;
    private int digits;

    public string FileName => lines.FileName;

    public long Line => lines.Line;

    public bool HasRating => false;

    public bool HasTimestamp => true;

    public ReadOnlySpan<byte> User => line.AsSpan()[user];

    public ReadOnlySpan<byte> Item => line.AsSpan()[item];

    public ReadOnlySpan<byte> Rating => [];

    /// <summary>The place in the user's sequence, from 1.</summary>
    public ReadOnlySpan<byte> Timestamp => position.AsSpan(0, digits);

    public bool Read()
    {
        while (!NextWord(out item))
            if (!NextLine()) return false;
        (++count).TryFormat(position, out digits);
        return true;
    }

    public void Dispose() { }

    private bool NextLine()
    {
        while (lines.Read(out var text))
        {
            text.CopyTo(line);
            (length, next, count) = (text.Length, 0, 0);
            if (NextWord(out user) && HasMore()) return true;
            bad.Add(FileName, Line, "a user without items");
            length = 0;
        }
        return false;
    }

    private bool HasMore() => line.AsSpan(next, length - next).IndexOfAnyExcept((byte)' ', (byte)'\t') >= 0;

    private bool NextWord(out Range word)
    {
        var rest = line.AsSpan(next, length - next);
        var begin = rest.IndexOfAnyExcept((byte)' ', (byte)'\t');
        word = default;
        if (begin < 0) return false;
        var size = rest[begin..].IndexOfAny((byte)' ', (byte)'\t');
        if (size < 0) size = rest.Length - begin;
        word = new(next + begin, next + begin + size);
        next += begin + size;
        return true;
    }
}
