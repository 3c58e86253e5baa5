using System.Numerics.Tensors;

namespace Recsys.Serving.Search;

/// <summary>
/// Vectors in 8 bits, x = s·(n + δ) with one scale s an item and whole numbers n in ±127; in blocks of 64 items, pair of
/// components by pair, items side by side.
/// </summary>
internal sealed unsafe class QuantizedBlocks
{
    private const float Levels = 127;

    private readonly AlignedMemory<sbyte> components;   // n
    private readonly AlignedMemory<float> scales;       // s

    public QuantizedBlocks(ReadOnlyMemory<float> rows, int items, int dimension)
    {
        Pairs = (dimension + 1) / 2;
        components = new((long)ItemBlocks.CountFor(items) * BlockLength);
        scales = new((long)ItemBlocks.CountFor(items) * ItemBlocks.Size);

        var gate = new Lock();
        Parallel.For(0, ItemBlocks.CountFor(items), block =>
        {
            double error = 0, norm = 0;
            for (var item = block * ItemBlocks.Size; item < Math.Min((block + 1) * ItemBlocks.Size, items); item++)
            {
                var (itemError, itemNorm) = Quantize(rows.Span.Slice(item * dimension, dimension), item);
                (error, norm) = (Math.Max(error, itemError), Math.Max(norm, itemNorm));
            }
            lock (gate) (MaxError, MaxNorm) = (Math.Max(MaxError, error), Math.Max(MaxNorm, norm));
        });
    }

    /// <summary>Pairs of components; an odd last one is paired with zero.</summary>
    public int Pairs { get; }

    /// <summary>The largest ‖δ‖ of any item.</summary>
    public double MaxError { get; private set; }

    /// <summary>The largest ‖n‖ of any item.</summary>
    public double MaxNorm { get; private set; }

    private int BlockLength => 2 * Pairs * ItemBlocks.Size;

    public sbyte* Components(int block) => components.Pointer + (long)block * BlockLength;

    public float* Scales(int block) => scales.Pointer + (long)block * ItemBlocks.Size;

    private (double Error, double Norm) Quantize(ReadOnlySpan<float> row, int item)
    {
        var (block, lane) = Math.DivRem(item, ItemBlocks.Size);
        var scale = Math.Max(Math.Abs(TensorPrimitives.MaxMagnitude(row)) / Levels, 1e-30f);
        Scales(block)[lane] = scale;

        var target = Components(block);
        double error = 0, norm = 0;
        for (var j = 0; j < row.Length; j++)
        {
            var exact = (double)row[j] / scale;
            var whole = Math.Clamp(Math.Round(exact), -Levels, Levels);
            target[(j / 2 * ItemBlocks.Size + lane) * 2 + j % 2] = (sbyte)whole;
            error += (exact - whole) * (exact - whole);
            norm += whole * whole;
        }
        return (Math.Sqrt(error), Math.Sqrt(norm));
    }
}
