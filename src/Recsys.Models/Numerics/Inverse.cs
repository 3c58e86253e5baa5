namespace Recsys.Models.Numerics;

/// <summary>The inverse of a symmetric positive definite matrix by Gauss–Jordan elimination, a block of columns at a time.</summary>
/// <remarks>Such a matrix needs no exchange of rows; nearly all work is one dense product per block.</remarks>
internal static class Inverse
{
    private const int BlockSize = 64;

    /// <summary>Replaces A by its inverse.</summary>
    public static void InPlace(Block A, int threads, CancellationToken cancellationToken = default)
    {
        var n = A.Rows;
        for (var k = 0; k < n; k += BlockSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var b = Math.Min(BlockSize, n - k);
            var pivot = Copy(A.Part(k, b, k, b));
            SmallInPlace(pivot);

            // Row block: R = P A(k,:), with P itself at the place of the pivot.
            var above = Copy(A.Part(k, b, 0, n));
            var row = new Block(new float[b * n], b, n);
            MatrixProduct.Multiply(pivot, above, row, threads: threads);
            CopyTo(pivot, row.Part(0, b, k, b));

            // All other rows: A(i,:) -= A(i,k) R, after their own place under the pivot was cleared.
            var column = Copy(A.Part(0, n, k, b));
            for (var i = 0; i < column.Values.Length; i++) column.Values[i] = -column.Values[i];
            column.Part(k, b, 0, b).Clear();
            A.Part(0, n, k, b).Clear();
            MatrixProduct.Multiply(column, row, A, add: true, threads: threads);
            CopyTo(row, A.Part(k, b, 0, n));
        }
    }

    private static void SmallInPlace(Block A)
    {
        for (var k = 0; k < A.Rows; k++)
        {
            var pivot = 1.0 / A.Row(k)[k];
            for (var i = 0; i < A.Rows; i++)
            {
                if (i == k) continue;
                var factor = A.Row(i)[k] * pivot;
                for (var j = 0; j < A.Columns; j++)
                    A.Row(i)[j] = j == k ? (float)-factor : (float)(A.Row(i)[j] - (factor * A.Row(k)[j]));
            }
            for (var j = 0; j < A.Columns; j++) A.Row(k)[j] = j == k ? (float)pivot : (float)(A.Row(k)[j] * pivot);
        }
    }

    private static Block Copy(Block from)
    {
        var to = new Block(new float[from.Rows * from.Columns], from.Rows, from.Columns);
        CopyTo(from, to);
        return to;
    }

    private static void CopyTo(Block from, Block to)
    {
        for (var r = 0; r < from.Rows; r++) from.Row(r).CopyTo(to.Row(r));
    }

    private static void Clear(this Block block)
    {
        for (var r = 0; r < block.Rows; r++) block.Row(r).Clear();
    }
}
