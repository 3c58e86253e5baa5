using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Recsys.Serving.Search.Kernels;

/// <summary>AVX-512BW: widens 32 bytes to 16 pairs of 16 bits and adds the two products of each (vpmaddwd).</summary>
internal sealed unsafe class Avx512QuantizedDotKernel : IQuantizedDotKernel
{
    private const int Size = ItemBlocks.Size;

    public bool RunsHere => Avx512BW.IsSupported;

    public void Dot(sbyte* block, int pairs, int* queries, int queryCount, int* sums)
    {
        if (queryCount == ItemBlocks.QueryTile) DotTile(block, pairs, queries, sums);
        else
            for (var q = 0; q < queryCount; q++) DotOne(block, pairs, queries + (long)q * pairs, sums + q * Size);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DotOne(sbyte* block, int pairs, int* query, int* sums)
    {
        Vector512<int> s0 = default, s1 = default, s2 = default, s3 = default;
        for (var p = 0; p < pairs; p++, block += 2 * Size)
        {
            var q = Vector512.Create(query[p]).AsInt16();
            s0 += Avx512BW.MultiplyAddAdjacent(Widened(block), q);
            s1 += Avx512BW.MultiplyAddAdjacent(Widened(block + 32), q);
            s2 += Avx512BW.MultiplyAddAdjacent(Widened(block + 64), q);
            s3 += Avx512BW.MultiplyAddAdjacent(Widened(block + 96), q);
        }
        Store(sums, s0, s1, s2, s3);
    }

    // 4 queries × 64 items: each item is loaded and widened once for four queries.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DotTile(sbyte* block, int pairs, int* queries, int* sums)
    {
        int* a = queries, b = a + pairs, c = b + pairs, d = c + pairs;
        Vector512<int> a0 = default, a1 = default, a2 = default, a3 = default;
        Vector512<int> b0 = default, b1 = default, b2 = default, b3 = default;
        Vector512<int> c0 = default, c1 = default, c2 = default, c3 = default;
        Vector512<int> d0 = default, d1 = default, d2 = default, d3 = default;
        for (var p = 0; p < pairs; p++, block += 2 * Size)
        {
            var (x0, x1, x2, x3) = (Widened(block), Widened(block + 32), Widened(block + 64), Widened(block + 96));

            var q = Vector512.Create(a[p]).AsInt16();
            a0 += Avx512BW.MultiplyAddAdjacent(x0, q);
            a1 += Avx512BW.MultiplyAddAdjacent(x1, q);
            a2 += Avx512BW.MultiplyAddAdjacent(x2, q);
            a3 += Avx512BW.MultiplyAddAdjacent(x3, q);

            q = Vector512.Create(b[p]).AsInt16();
            b0 += Avx512BW.MultiplyAddAdjacent(x0, q);
            b1 += Avx512BW.MultiplyAddAdjacent(x1, q);
            b2 += Avx512BW.MultiplyAddAdjacent(x2, q);
            b3 += Avx512BW.MultiplyAddAdjacent(x3, q);

            q = Vector512.Create(c[p]).AsInt16();
            c0 += Avx512BW.MultiplyAddAdjacent(x0, q);
            c1 += Avx512BW.MultiplyAddAdjacent(x1, q);
            c2 += Avx512BW.MultiplyAddAdjacent(x2, q);
            c3 += Avx512BW.MultiplyAddAdjacent(x3, q);

            q = Vector512.Create(d[p]).AsInt16();
            d0 += Avx512BW.MultiplyAddAdjacent(x0, q);
            d1 += Avx512BW.MultiplyAddAdjacent(x1, q);
            d2 += Avx512BW.MultiplyAddAdjacent(x2, q);
            d3 += Avx512BW.MultiplyAddAdjacent(x3, q);
        }
        Store(sums, a0, a1, a2, a3);
        Store(sums + Size, b0, b1, b2, b3);
        Store(sums + 2 * Size, c0, c1, c2, c3);
        Store(sums + 3 * Size, d0, d1, d2, d3);
    }

    private static Vector512<short> Widened(sbyte* items) => Avx512BW.ConvertToVector512Int16(Vector256.LoadAligned(items));

    private static void Store(int* sums, Vector512<int> s0, Vector512<int> s1, Vector512<int> s2, Vector512<int> s3)
    {
        s0.StoreAligned(sums);
        s1.StoreAligned(sums + 16);
        s2.StoreAligned(sums + 32);
        s3.StoreAligned(sums + 48);
    }
}
