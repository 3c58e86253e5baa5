using System.Numerics.Tensors;

namespace Recsys.Serving.Search;

/// <summary>Vectors row by row, as callers hold them.</summary>
internal static class VectorRows
{
    /// <summary>The number of rows.</summary>
    /// <exception cref="ArgumentException">The rows are not all whole, or one holds a number that is not finite.</exception>
    public static int Check(ReadOnlyMemory<float> rows, int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        if (rows.Length % dimension != 0)
            throw new ArgumentException($"Rows have {dimension} numbers each; {rows.Length} is no multiple of that.", nameof(rows));
        var count = rows.Length / dimension;
        for (var row = 0; row < count; row++)
            if (!float.IsFinite(TensorPrimitives.MaxMagnitude(rows.Span.Slice(row * dimension, dimension))))
                throw new ArgumentException($"Row {row} holds a number that is not finite.", nameof(rows));
        return count;
    }
}
