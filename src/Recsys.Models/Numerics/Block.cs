namespace Recsys.Models.Numerics;

/// <summary>A rectangle inside a row-major matrix.</summary>
/// <param name="Offset">Where its first value lies.</param>
/// <param name="Stride">From one row to the next.</param>
internal readonly record struct Block(float[] Values, int Rows, int Columns, long Offset, int Stride)
{
    /// <summary>A whole matrix.</summary>
    public Block(float[] values, int rows, int columns) : this(values, rows, columns, 0, columns) { }

    public Span<float> Row(int row) => Values.AsSpan((int)(Offset + ((long)row * Stride)), Columns);

    /// <summary>Some rows and columns of this one.</summary>
    public Block Part(int row, int rows, int column, int columns) =>
        new(Values, rows, columns, Offset + ((long)row * Stride) + column, Stride);

    /// <summary>A new matrix with rows and columns exchanged.</summary>
    public Block Transposed()
    {
        const int Tile = 16;   // a tile of both stays in the nearest cache
        var turned = new Block(new float[(long)Rows * Columns], Columns, Rows);
        for (var top = 0; top < Rows; top += Tile)
            for (var left = 0; left < Columns; left += Tile)
                for (var r = top; r < Math.Min(top + Tile, Rows); r++)
                {
                    var row = Row(r);
                    for (var c = left; c < Math.Min(left + Tile, Columns); c++) turned.Values[((long)c * Rows) + r] = row[c];
                }
        return turned;
    }
}
