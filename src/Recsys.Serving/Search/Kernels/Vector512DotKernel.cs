using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace Recsys.Serving.Search.Kernels;

/// <summary>16 floats a register: a block is four registers wide, and four queries share each load.</summary>
internal sealed unsafe class Vector512DotKernel : IDotKernel
{
    private const int Size = ItemBlocks.Size;

    public bool IsAccelerated => Vector512.IsHardwareAccelerated;

    public void Dot(float* block, int dimension, float* queries, int queryCount, float* sums)
    {
        if (queryCount == ItemBlocks.QueryTile) DotTile(block, dimension, queries, sums);
        else
            for (var q = 0; q < queryCount; q++) DotOne(block, dimension, queries + (long)q * dimension, sums + q * Size);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DotOne(float* block, int dimension, float* query, float* sums)
    {
        Vector512<float> s0 = default, s1 = default, s2 = default, s3 = default;
        for (var j = 0; j < dimension; j++, block += Size)
        {
            var q = Create(query[j]);
            s0 = MultiplyAddEstimate(LoadAligned(block), q, s0);
            s1 = MultiplyAddEstimate(LoadAligned(block + 16), q, s1);
            s2 = MultiplyAddEstimate(LoadAligned(block + 32), q, s2);
            s3 = MultiplyAddEstimate(LoadAligned(block + 48), q, s3);
        }
        Store(sums, s0, s1, s2, s3);
    }

    // 4 queries × 64 items: 16 sums, 4 loads and a broadcast fit the 32 registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DotTile(float* block, int dimension, float* queries, float* sums)
    {
        float* a = queries, b = a + dimension, c = b + dimension, d = c + dimension;
        Vector512<float> a0 = default, a1 = default, a2 = default, a3 = default;
        Vector512<float> b0 = default, b1 = default, b2 = default, b3 = default;
        Vector512<float> c0 = default, c1 = default, c2 = default, c3 = default;
        Vector512<float> d0 = default, d1 = default, d2 = default, d3 = default;
        for (var j = 0; j < dimension; j++, block += Size)
        {
            var (x0, x1, x2, x3) = (LoadAligned(block), LoadAligned(block + 16), LoadAligned(block + 32), LoadAligned(block + 48));

            var q = Create(a[j]);
            a0 = MultiplyAddEstimate(x0, q, a0);
            a1 = MultiplyAddEstimate(x1, q, a1);
            a2 = MultiplyAddEstimate(x2, q, a2);
            a3 = MultiplyAddEstimate(x3, q, a3);

            q = Create(b[j]);
            b0 = MultiplyAddEstimate(x0, q, b0);
            b1 = MultiplyAddEstimate(x1, q, b1);
            b2 = MultiplyAddEstimate(x2, q, b2);
            b3 = MultiplyAddEstimate(x3, q, b3);

            q = Create(c[j]);
            c0 = MultiplyAddEstimate(x0, q, c0);
            c1 = MultiplyAddEstimate(x1, q, c1);
            c2 = MultiplyAddEstimate(x2, q, c2);
            c3 = MultiplyAddEstimate(x3, q, c3);

            q = Create(d[j]);
            d0 = MultiplyAddEstimate(x0, q, d0);
            d1 = MultiplyAddEstimate(x1, q, d1);
            d2 = MultiplyAddEstimate(x2, q, d2);
            d3 = MultiplyAddEstimate(x3, q, d3);
        }
        Store(sums, a0, a1, a2, a3);
        Store(sums + Size, b0, b1, b2, b3);
        Store(sums + 2 * Size, c0, c1, c2, c3);
        Store(sums + 3 * Size, d0, d1, d2, d3);
    }

    private static void Store(float* sums, Vector512<float> s0, Vector512<float> s1, Vector512<float> s2, Vector512<float> s3)
    {
        s0.StoreAligned(sums);
        s1.StoreAligned(sums + 16);
        s2.StoreAligned(sums + 32);
        s3.StoreAligned(sums + 48);
    }
}
