using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Recsys.Serving.Search.Kernels;

/// <summary>AVX2: the same with 16 bytes to 8 pairs, half a block at a time.</summary>
internal sealed unsafe class Avx2QuantizedDotKernel : IQuantizedDotKernel
{
    private const int Size = ItemBlocks.Size;

    public bool RunsHere => Avx2.IsSupported;

    public void Dot(sbyte* block, int pairs, int* queries, int queryCount, int* sums)
    {
        for (var q = 0; q < queryCount; q++, queries += pairs, sums += Size)
        {
            DotHalf(block, pairs, queries, sums);
            DotHalf(block + Size, pairs, queries, sums + Size / 2);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DotHalf(sbyte* items, int pairs, int* query, int* sums)
    {
        Vector256<int> s0 = default, s1 = default, s2 = default, s3 = default;
        for (var p = 0; p < pairs; p++, items += 2 * Size)
        {
            var q = Vector256.Create(query[p]).AsInt16();
            s0 += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(items), q);
            s1 += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(items + 16), q);
            s2 += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(items + 32), q);
            s3 += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(items + 48), q);
        }
        s0.StoreAligned(sums);
        s1.StoreAligned(sums + 8);
        s2.StoreAligned(sums + 16);
        s3.StoreAligned(sums + 24);
    }
}
