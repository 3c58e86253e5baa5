using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Recsys.Models.Numerics;

/// <summary>The product of dense matrices. Each sum runs over k in order, so neither threads nor vector width change a bit of it.</summary>
internal static class MatrixProduct
{
    private const int Width = 64;        // columns of a panel of B, packed side by side
    private const int Height = 4;        // rows of A that pass over a panel together
    private const int RowsAtOnce = 64;

    /// <summary>C = A B, or C += A B.</summary>
    /// <param name="wide">False takes the way of processors without 512-bit vectors.</param>
    public static void Multiply(Block A, Block B, Block C, bool add = false, int threads = 1, bool wide = true)
    {
        if (A.Columns != B.Rows || A.Rows != C.Rows || B.Columns != C.Columns)
            throw new ArgumentException($"{A.Rows}×{A.Columns} times {B.Rows}×{B.Columns} is not {C.Rows}×{C.Columns}.", nameof(C));
        wide &= Vector512.IsHardwareAccelerated;
        Rows.InParallel(A.Rows, RowsAtOnce, threads, (from, to) =>
        {
            var panel = new float[B.Rows * Width];
            var sums = new float[Height * Width];
            for (var c = 0; c < B.Columns; c += Width)
            {
                var columns = Math.Min(Width, B.Columns - c);
                Pack(B, c, columns, panel);
                for (var r = from; r < to; r += Height)
                {
                    var rows = Math.Min(Height, to - r);
                    if (wide && rows == Height) SumWide(A, r, panel, sums);
                    else SumNarrow(A, r, rows, panel, sums);
                    for (var t = 0; t < rows; t++) Put(sums.AsSpan(t * Width, columns), C.Row(r + t)[c..], add);
                }
            }
        });
    }

    private static void Pack(Block B, int column, int columns, float[] panel)
    {
        for (var k = 0; k < B.Rows; k++) B.Row(k).Slice(column, columns).CopyTo(panel.AsSpan(k * Width));
    }

    private static void Put(ReadOnlySpan<float> sums, Span<float> row, bool add)
    {
        if (add)
            for (var c = 0; c < sums.Length; c++) row[c] += sums[c];
        else sums.CopyTo(row);
    }

    // 4 × 64 sums in sixteen registers; no call inside, or the registers would be spilled.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumWide(Block A, int r, float[] panel, float[] sums)
    {
        ref var a = ref MemoryMarshal.GetArrayDataReference(A.Values);
        ref var b = ref MemoryMarshal.GetArrayDataReference(panel);
        var a0 = (nuint)(A.Offset + ((long)r * A.Stride));
        var (a1, a2, a3) = (a0 + (nuint)A.Stride, a0 + (nuint)(2 * A.Stride), a0 + (nuint)(3 * A.Stride));
        Vector512<float> s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
        Vector512<float> s20 = default, s21 = default, s22 = default, s23 = default, s30 = default, s31 = default, s32 = default, s33 = default;
        for (nuint k = 0, at = 0; k < (nuint)A.Columns; k++, at += Width)
        {
            var (b0, b1) = (Vector512.LoadUnsafe(ref b, at), Vector512.LoadUnsafe(ref b, at + 16));
            var (b2, b3) = (Vector512.LoadUnsafe(ref b, at + 32), Vector512.LoadUnsafe(ref b, at + 48));
            var x = Vector512.Create(Unsafe.Add(ref a, a0 + k));
            s00 = Vector512.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(x, b1, s01);
            s02 = Vector512.FusedMultiplyAdd(x, b2, s02);
            s03 = Vector512.FusedMultiplyAdd(x, b3, s03);
            x = Vector512.Create(Unsafe.Add(ref a, a1 + k));
            s10 = Vector512.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(x, b1, s11);
            s12 = Vector512.FusedMultiplyAdd(x, b2, s12);
            s13 = Vector512.FusedMultiplyAdd(x, b3, s13);
            x = Vector512.Create(Unsafe.Add(ref a, a2 + k));
            s20 = Vector512.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(x, b1, s21);
            s22 = Vector512.FusedMultiplyAdd(x, b2, s22);
            s23 = Vector512.FusedMultiplyAdd(x, b3, s23);
            x = Vector512.Create(Unsafe.Add(ref a, a3 + k));
            s30 = Vector512.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(x, b1, s31);
            s32 = Vector512.FusedMultiplyAdd(x, b2, s32);
            s33 = Vector512.FusedMultiplyAdd(x, b3, s33);
        }
        ref var s = ref MemoryMarshal.GetArrayDataReference(sums);
        Store(ref s, s00, s01, s02, s03);
        Store(ref Unsafe.Add(ref s, Width), s10, s11, s12, s13);
        Store(ref Unsafe.Add(ref s, 2 * Width), s20, s21, s22, s23);
        Store(ref Unsafe.Add(ref s, 3 * Width), s30, s31, s32, s33);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float to, Vector512<float> s0, Vector512<float> s1, Vector512<float> s2, Vector512<float> s3)
    {
        s0.StoreUnsafe(ref to);
        s1.StoreUnsafe(ref to, 16);
        s2.StoreUnsafe(ref to, 32);
        s3.StoreUnsafe(ref to, 48);
    }

    private static void SumNarrow(Block A, int r, int rows, float[] panel, float[] sums)
    {
        for (var t = 0; t < rows; t++)
        {
            var a = A.Row(r + t);
            for (var c = 0; c < Width; c += Vector<float>.Count)
            {
                var sum = Vector<float>.Zero;
                for (var k = 0; k < a.Length; k++)
                    sum = Vector.FusedMultiplyAdd(new(a[k]), Vector.LoadUnsafe(ref panel[(k * Width) + c]), sum);
                sum.CopyTo(sums, (t * Width) + c);
            }
        }
    }
}
