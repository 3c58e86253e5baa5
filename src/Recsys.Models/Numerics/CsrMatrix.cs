using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Recsys.Core.Metrics;

namespace Recsys.Models.Numerics;

/// <summary>A sparse matrix in compressed rows: the entries of row r are those from Starts[r] up to Starts[r+1].</summary>
/// <param name="Starts">One more than there are rows.</param>
internal sealed record CsrMatrix(int[] Starts, int[] Columns, float[] Values)
{
    private const int RowsAtOnce = 32;

    public int RowCount => Starts.Length - 1;

    /// <summary>One row per query, a one at each item of its history.</summary>
    public static CsrMatrix OfHistories(IReadOnlyList<ScoringQuery> queries)
    {
        var starts = new int[queries.Count + 1];
        for (var q = 0; q < queries.Count; q++) starts[q + 1] = starts[q] + queries[q].History.Length;
        var values = new float[starts[^1]];
        Array.Fill(values, 1);
        return new(starts, [.. queries.SelectMany(query => query.History)], values);
    }

    /// <summary>Y = Z + A X over d columns, the product that graph propagation is made of.</summary>
    /// <param name="Z">What the product is added to; null is zero.</param>
    /// <param name="wide">False takes the way of processors without 512-bit vectors.</param>
    public void Multiply(float[] X, float[]? Z, float[] Y, int d, int threads, bool wide = true)
    {
        wide &= Vector512.IsHardwareAccelerated;
        Rows.InParallel(RowCount, RowsAtOnce, threads, (from, to) =>
        {
            for (var r = from; r < to; r++) MultiplyRow(r, X, Z is null ? default : Z.AsSpan(r * d, d), Y.AsSpan(r * d, d), wide);
        });
    }

    private void MultiplyRow(int r, float[] X, ReadOnlySpan<float> z, Span<float> y, bool wide)
    {
        var entries = Starts[r]..Starts[r + 1];
        var columns = Columns.AsSpan(entries);
        var values = Values.AsSpan(entries);
        if (z.IsEmpty) y.Clear();
        else z.CopyTo(y);
        var c = 0;
        if (wide)
            for (; c <= y.Length - (4 * Vector512<float>.Count); c += 4 * Vector512<float>.Count) AddWide(columns, values, X, y, c);
        for (; c <= y.Length - Vector<float>.Count; c += Vector<float>.Count) AddNarrow(columns, values, X, y, c);
        for (; c < y.Length; c++)
            for (var e = 0; e < columns.Length; e++)
                y[c] = MathF.FusedMultiplyAdd(values[e], X[(columns[e] * y.Length) + c], y[c]);
    }

    // Sixty-four columns of one row stay in registers while its entries pass by.
    private static void AddWide(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, float[] X, Span<float> y, int c)
    {
        ref var x = ref MemoryMarshal.GetArrayDataReference(X);
        ref var sum = ref y[c];
        var (s0, s1) = (Vector512.LoadUnsafe(ref sum), Vector512.LoadUnsafe(ref sum, 16));
        var (s2, s3) = (Vector512.LoadUnsafe(ref sum, 32), Vector512.LoadUnsafe(ref sum, 48));
        for (var e = 0; e < columns.Length; e++)
        {
            var value = Vector512.Create(values[e]);
            var at = (nuint)(((long)columns[e] * y.Length) + c);
            s0 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref x, at), s0);
            s1 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref x, at + 16), s1);
            s2 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref x, at + 32), s2);
            s3 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref x, at + 48), s3);
        }
        s0.StoreUnsafe(ref sum);
        s1.StoreUnsafe(ref sum, 16);
        s2.StoreUnsafe(ref sum, 32);
        s3.StoreUnsafe(ref sum, 48);
    }

    private static void AddNarrow(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, float[] X, Span<float> y, int c)
    {
        ref var x = ref MemoryMarshal.GetArrayDataReference(X);
        var sum = new Vector<float>(y[c..]);
        for (var e = 0; e < columns.Length; e++)
            sum = Vector.FusedMultiplyAdd(new(values[e]), Vector.LoadUnsafe(ref x, (nuint)(((long)columns[e] * y.Length) + c)), sum);
        sum.CopyTo(y[c..]);
    }
}
