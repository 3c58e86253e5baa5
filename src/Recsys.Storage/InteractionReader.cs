namespace Recsys.Storage;

/// <summary>Reads the rows of an <see cref="InteractionFile"/> one block at a time.</summary>
internal static class InteractionReader
{
    /// <exception cref="InvalidDataException">The file is damaged; the message says so and what to do.</exception>
    public static IEnumerable<IndexedRow> Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        var block = new byte[InteractionFile.BlockRows * InteractionFile.BytesPerRow];
        if (Fill(file, block.AsSpan(0, 4), path) != 4 || !block.AsSpan(0, 4).SequenceEqual(InteractionFile.Magic)) throw Damaged(path);
        while (Fill(file, block.AsSpan(0, 4), path) != 0)
        {
            var count = InteractionFile.ReadInt32(block, 0);
            if (count is < 1 or > InteractionFile.BlockRows) throw Damaged(path);
            if (Fill(file, block.AsSpan(0, count * InteractionFile.BytesPerRow), path) == 0) throw Damaged(path);
            for (var r = 0; r < count; r++) yield return Row(block, count, r);
        }
    }

    private static IndexedRow Row(ReadOnlySpan<byte> block, int count, int row) => new(
        InteractionFile.ReadInt32(block, row),
        InteractionFile.ReadInt32(block[(4 * count)..], row),
        InteractionFile.ReadSingle(block[(8 * count)..], row),
        InteractionFile.ReadInt64(block[(12 * count)..], row));

    /// <summary>All of it, or 0 at the end of the file.</summary>
    private static int Fill(FileStream file, Span<byte> buffer, string path)
    {
        var read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return read == 0 || read == buffer.Length ? read : throw Damaged(path);
    }

    private static InvalidDataException Damaged(string path) => new($"{path} is damaged; import the data set again.");
}
