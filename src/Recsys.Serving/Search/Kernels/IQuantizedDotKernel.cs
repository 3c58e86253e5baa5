namespace Recsys.Serving.Search.Kernels;

/// <summary>Inner products of a few 16-bit queries with a block of 8-bit items, exact in 32-bit integers.</summary>
internal unsafe interface IQuantizedDotKernel
{
    /// <summary>Does the processor have the instructions that the kernel is written in?</summary>
    bool RunsHere { get; }

    /// <param name="block">A block of <see cref="QuantizedBlocks"/>, on a cache line.</param>
    /// <param name="pairs">Pairs of components of an item.</param>
    /// <param name="queries">Row by row, two components a number (first in the low half), at most <see cref="ItemBlocks.QueryTile"/>.</param>
    /// <param name="sums"><see cref="ItemBlocks.Size"/> results a query.</param>
    void Dot(sbyte* block, int pairs, int* queries, int queryCount, int* sums);
}
