using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Recsys.Cli.Bench;

/// <summary>Reads a buffer as large as the vectors, as fast as this machine can: no scan of them is faster.</summary>
internal sealed class MemoryReader
{
    private const int LineFloats = 16;
    private const int Unroll = 4 * LineFloats;
    private const int LeastFloats = 4096;

    private readonly float[] buffer;   // pinned, so that the first line stays the first
    private readonly int start;
    private readonly int length;

    public MemoryReader(long floats)
    {
        length = (int)Math.Max(floats, LeastFloats) / Unroll * Unroll;
        buffer = GC.AllocateUninitializedArray<float>(length + LineFloats, pinned: true);
        buffer.AsSpan().Fill(1);
        start = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(buffer, 0) & 63) / sizeof(float);
    }

    /// <summary>Milliseconds to read so many float32 numbers: the better of one stream and four.</summary>
    public double Milliseconds(long floats, int threads) => Math.Min(Time(threads, OneStream), Time(threads, FourStreams)) * floats / length;

    private double Time(int threads, Func<int, int, float> read)
    {
        var part = length / threads / Unroll * Unroll;
        var began = Stopwatch.GetTimestamp();
        if (threads == 1) GC.KeepAlive(read(start, part));
        else Parallel.For(0, threads, new() { MaxDegreeOfParallelism = threads }, thread => GC.KeepAlive(read(start + thread * part, part)));
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds * length / ((double)part * threads);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float OneStream(int from, int count)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(buffer), from);
        Vector512<float> a = default, b = default, c = default, d = default;
        for (nuint i = 0; i < (nuint)count; i += Unroll)
        {
            a += Vector512.LoadUnsafe(ref first, i);
            b += Vector512.LoadUnsafe(ref first, i + LineFloats);
            c += Vector512.LoadUnsafe(ref first, i + 2 * LineFloats);
            d += Vector512.LoadUnsafe(ref first, i + 3 * LineFloats);
        }
        return Vector512.Sum(a + b + c + d);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float FourStreams(int from, int count)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(buffer), from);
        var quarter = (nuint)count / 4;
        Vector512<float> a = default, b = default, c = default, d = default;
        for (nuint i = 0; i < quarter; i += LineFloats)
        {
            a += Vector512.LoadUnsafe(ref first, i);
            b += Vector512.LoadUnsafe(ref first, i + quarter);
            c += Vector512.LoadUnsafe(ref first, i + 2 * quarter);
            d += Vector512.LoadUnsafe(ref first, i + 3 * quarter);
        }
        return Vector512.Sum(a + b + c + d);
    }
}
