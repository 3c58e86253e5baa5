using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Recsys.Serving.Search.Kernels;

/// <summary>Any processor: the two products of a pair in 32-bit lanes, four items a register.</summary>
internal sealed unsafe class PortableQuantizedDotKernel : IQuantizedDotKernel
{
    private const int Size = ItemBlocks.Size;

    public bool RunsHere => true;

    public void Dot(sbyte* block, int pairs, int* queries, int queryCount, int* sums)
    {
        for (var q = 0; q < queryCount; q++, queries += pairs, sums += Size)
            for (var lane = 0; lane < Size; lane += 8) DotEight(block + 2 * lane, pairs, queries, sums + lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DotEight(sbyte* items, int pairs, int* query, int* sums)
    {
        Vector128<int> s0 = default, s1 = default;
        for (var p = 0; p < pairs; p++, items += 2 * Size)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadAligned(items));
            var (first, second) = (Vector128.Create((int)(short)query[p]), Vector128.Create(query[p] >> 16));
            s0 += First(low) * first + Second(low) * second;
            s1 += First(high) * first + Second(high) * second;
        }
        s0.StoreAligned(sums);
        s1.StoreAligned(sums + 4);
    }

    private static Vector128<int> First(Vector128<short> pairs) => pairs.AsInt32() << 16 >> 16;

    private static Vector128<int> Second(Vector128<short> pairs) => pairs.AsInt32() >> 16;
}
