namespace Recsys.Serving.Search;

/// <summary>The layout that kernels read: blocks of 64 items, component by component, items side by side.</summary>
internal static class ItemBlocks
{
    /// <summary>Items in a block: four registers of 16 floats; with 64 components 16 KB, half the first cache.</summary>
    public const int Size = 64;

    /// <summary>Queries that a kernel scores against a block at a time.</summary>
    public const int QueryTile = 4;

    public static int CountFor(int items) => (int)(((long)items + Size - 1) / Size);

    /// <summary>Copies row-major vectors into blocks; the last one is filled up with zeros.</summary>
    public static unsafe AlignedMemory<float> Transpose(ReadOnlyMemory<float> rows, int items, int dimension)
    {
        var blocks = new AlignedMemory<float>((long)CountFor(items) * Size * dimension);
        Parallel.For(0, CountFor(items), block =>
        {
            var target = blocks.Pointer + (long)block * Size * dimension;
            var first = block * Size;
            for (var lane = 0; lane < Math.Min(Size, items - first); lane++)
            {
                var row = rows.Span.Slice((first + lane) * dimension, dimension);
                for (var j = 0; j < dimension; j++) target[j * Size + lane] = row[j];
            }
        });
        return blocks;
    }
}
