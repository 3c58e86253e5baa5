using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace Recsys.Serving.Search.Kernels;

/// <summary>8 floats a register, a whole block at a time: eight sums fit the 16 registers.</summary>
internal sealed unsafe class Vector256DotKernel : IDotKernel
{
    private const int Size = ItemBlocks.Size;

    public bool IsAccelerated => Vector256.IsHardwareAccelerated;

    public void Dot(float* block, int dimension, float* queries, int queryCount, float* sums)
    {
        for (var q = 0; q < queryCount; q++) DotOne(block, dimension, queries + (long)q * dimension, sums + q * Size);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DotOne(float* items, int dimension, float* query, float* sums)
    {
        Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default;
        Vector256<float> s4 = default, s5 = default, s6 = default, s7 = default;
        for (var j = 0; j < dimension; j++, items += Size)
        {
            var q = Create(query[j]);
            s0 = MultiplyAddEstimate(LoadAligned(items), q, s0);
            s1 = MultiplyAddEstimate(LoadAligned(items + 8), q, s1);
            s2 = MultiplyAddEstimate(LoadAligned(items + 16), q, s2);
            s3 = MultiplyAddEstimate(LoadAligned(items + 24), q, s3);
            s4 = MultiplyAddEstimate(LoadAligned(items + 32), q, s4);
            s5 = MultiplyAddEstimate(LoadAligned(items + 40), q, s5);
            s6 = MultiplyAddEstimate(LoadAligned(items + 48), q, s6);
            s7 = MultiplyAddEstimate(LoadAligned(items + 56), q, s7);
        }
        s0.StoreAligned(sums);
        s1.StoreAligned(sums + 8);
        s2.StoreAligned(sums + 16);
        s3.StoreAligned(sums + 24);
        s4.StoreAligned(sums + 32);
        s5.StoreAligned(sums + 40);
        s6.StoreAligned(sums + 48);
        s7.StoreAligned(sums + 56);
    }
}
