using System.Runtime.Intrinsics;
using Recsys.Serving.Search.Kernels;

namespace Recsys.Serving.Search;

/// <summary>
/// A scan over 8-bit copies of the vectors that bounds every score from above; only where the bound reaches the k best
/// found so far is the score computed from the float32 row. A quarter of the memory traffic, and the same answer.
/// </summary>
public sealed unsafe class QuantizedVectorIndex : VectorIndex
{
    private const float NearZero = 1e-37f;   // far more than the steps of numbers that are too small for a full mantissa

    private readonly ReadOnlyMemory<float> rows;
    private readonly QuantizedBlocks blocks;
    private readonly IQuantizedDotKernel kernel;

    /// <param name="rows">The vectors, one after the other; they are kept, not copied, and must not change.</param>
    public QuantizedVectorIndex(ReadOnlyMemory<float> rows, int dimension) : this(rows, dimension, DotKernels.BestQuantized) { }

    internal QuantizedVectorIndex(ReadOnlyMemory<float> rows, int dimension, IQuantizedDotKernel kernel) : base(rows, dimension) =>
        (this.rows, blocks, this.kernel) = (rows, new(rows, Count, dimension), kernel);

    private protected override VectorMatch[][] Scan(ReadOnlySpan<float> queries, SearchInput input, int threads)
    {
        var quantized = new QuantizedQueries(queries, Dimension, blocks);
        using var pinnedRows = rows.Pin();
        fixed (float* exact = queries, scale = quantized.Scale, slack = quantized.Slack)
        fixed (int* pairs = quantized.Pairs)
            return BlockScan.Run(
                new Scorer(blocks, kernel, (float*)pinnedRows.Pointer, Dimension, exact, pairs, scale, slack), input, Count, threads);
    }

    private readonly struct Scorer(
        QuantizedBlocks blocks, IQuantizedDotKernel kernel, float* rows, int dimension,
        float* queries, int* pairs, float* scale, float* slack) : IBlockScorer
    {
        public void Bound(int block, int firstQuery, int queryCount, float* bounds)
        {
            kernel.Dot(blocks.Components(block), blocks.Pairs, pairs + (long)firstQuery * blocks.Pairs, queryCount, (int*)bounds);

            for (var query = firstQuery; query < firstQuery + queryCount; query++, bounds += ItemBlocks.Size)
                Raise(bounds, blocks.Scales(block), scale[query], slack[query]);
        }

        // In place, from the sum ⟨m, n⟩ to the bound s·(t⟨m, n⟩ + c), and more by what float32 loses near zero.
        private static void Raise(float* sums, float* itemScales, float t, float c)
        {
            for (var lane = 0; lane < ItemBlocks.Size; lane += 8)
            {
                var sum = Vector256.ConvertToSingle(Vector256.LoadAligned((int*)sums + lane));
                var bound = Vector256.MultiplyAddEstimate(sum, Vector256.Create(t), Vector256.Create(c));
                Vector256.MultiplyAddEstimate(Vector256.LoadAligned(itemScales + lane), bound, Vector256.Create(NearZero)).StoreAligned(sums + lane);
            }
        }

        // Component by component like the kernels of the exact scan, so that both give the same bits.
        public float Score(int item, int query, float bound)
        {
            float* row = rows + (long)item * dimension, q = queries + (long)query * dimension;
            var sum = 0f;
            for (var j = 0; j < dimension; j++) sum = float.MultiplyAddEstimate(row[j], q[j], sum);
            return sum;
        }
    }
}
