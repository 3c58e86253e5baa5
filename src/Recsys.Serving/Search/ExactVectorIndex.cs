using Recsys.Serving.Search.Kernels;

namespace Recsys.Serving.Search;

/// <summary>A scan over all vectors in float32: one copy of them, read once a search, as fast as memory delivers it.</summary>
public sealed unsafe class ExactVectorIndex : VectorIndex
{
    private readonly AlignedMemory<float> blocks;
    private readonly IDotKernel kernel;

    /// <param name="rows">The vectors, one after the other; they are copied.</param>
    public ExactVectorIndex(ReadOnlyMemory<float> rows, int dimension) : this(rows, dimension, DotKernels.BestFloat) { }

    internal ExactVectorIndex(ReadOnlyMemory<float> rows, int dimension, IDotKernel kernel) : base(rows, dimension) =>
        (blocks, this.kernel) = (ItemBlocks.Transpose(rows, Count, dimension), kernel);

    private protected override VectorMatch[][] Scan(ReadOnlySpan<float> queries, SearchInput input, int threads)
    {
        fixed (float* pinned = queries)
            return BlockScan.Run(new Scorer(blocks.Pointer, Dimension, kernel, pinned), input, Count, threads);
    }

    /// <summary>Here the bound is the score.</summary>
    private readonly struct Scorer(float* blocks, int dimension, IDotKernel kernel, float* queries) : IBlockScorer
    {
        public void Bound(int block, int firstQuery, int queryCount, float* bounds) => kernel.Dot(
            blocks + (long)block * ItemBlocks.Size * dimension, dimension, queries + (long)firstQuery * dimension, queryCount, bounds);

        public float Score(int item, int query, float bound) => bound;
    }
}
