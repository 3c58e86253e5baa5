namespace Recsys.Storage;

/// <summary>Writes rows into the blocks of an <see cref="InteractionFile"/> in constant memory.</summary>
internal sealed class InteractionWriter : IDisposable
{
    private readonly byte[] block = new byte[4 + (InteractionFile.BlockRows * InteractionFile.BytesPerRow)];
    private readonly IndexedRow[] rows = new IndexedRow[InteractionFile.BlockRows];
    private readonly FileStream file;
    private int filled;

    public InteractionWriter(string path)
    {
        file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(InteractionFile.Magic);
    }

    public long Count { get; private set; }

    public void Add(IndexedRow row)
    {
        rows[filled++] = row;
        Count++;
        if (filled == rows.Length) Flush();
    }

    public void Dispose()
    {
        Flush();
        file.Dispose();
    }

    private void Flush()
    {
        if (filled == 0) return;
        InteractionFile.WriteInt32(block, 0, filled);
        var users = block.AsSpan(4);
        var items = users[(4 * filled)..];
        var ratings = items[(4 * filled)..];
        var timestamps = ratings[(4 * filled)..];
        for (var r = 0; r < filled; r++)
        {
            InteractionFile.WriteInt32(users, r, rows[r].User);
            InteractionFile.WriteInt32(items, r, rows[r].Item);
            InteractionFile.WriteSingle(ratings, r, rows[r].Rating);
            InteractionFile.WriteInt64(timestamps, r, rows[r].Timestamp);
        }
        file.Write(block.AsSpan(0, 4 + (filled * InteractionFile.BytesPerRow)));
        filled = 0;
    }
}
