namespace Recsys.Serving.Search.Kernels;

/// <summary>Inner products of a few queries with a block of items.</summary>
/// <remarks>
/// Every kernel adds up component by component in one order, so all give the same bits on one machine.
/// Kernels call nothing: across a call the sums would leave their registers.
/// </remarks>
internal unsafe interface IDotKernel
{
    /// <summary>Is the kernel fast here? It is right everywhere.</summary>
    bool IsAccelerated { get; }

    /// <param name="block">A block of <see cref="ItemBlocks"/>, on a cache line.</param>
    /// <param name="dimension">Components of an item.</param>
    /// <param name="queries">Row by row, at most <see cref="ItemBlocks.QueryTile"/>.</param>
    /// <param name="sums"><see cref="ItemBlocks.Size"/> results a query.</param>
    void Dot(float* block, int dimension, float* queries, int queryCount, float* sums);
}
