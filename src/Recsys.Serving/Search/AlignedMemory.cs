using System.Runtime.CompilerServices;

namespace Recsys.Serving.Search;

/// <summary>An array that stays in place and starts on a cache line, so that no vector load straddles two.</summary>
internal sealed unsafe class AlignedMemory<T> where T : unmanaged
{
    private const int LineBytes = 64;

    private readonly T[] array;   // pinned: holds the memory alive

    /// <exception cref="ArgumentOutOfRangeException">More elements than one array can hold.</exception>
    public AlignedMemory(long length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Array.MaxLength - LineBytes);
        array = GC.AllocateUninitializedArray<T>((int)length + LineBytes / sizeof(T), pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref array[0]);
        Pointer = (T*)((address + LineBytes - 1) & ~(nuint)(LineBytes - 1));
        Length = (int)length;
        Span.Clear();
    }

    public T* Pointer { get; }

    public int Length { get; }

    public Span<T> Span => new(Pointer, Length);
}
