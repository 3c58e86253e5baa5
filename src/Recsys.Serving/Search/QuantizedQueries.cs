namespace Recsys.Serving.Search;

/// <summary>
/// Queries in 16 bits, q = t·(m + η), and for each the slack c with which t·⟨m, n⟩ + c bounds ⟨q, x⟩ ÷ s for every item:
/// ⟨q, x⟩ ÷ s = t⟨m, n⟩ + t⟨η, n⟩ + ⟨q, δ⟩, and by Cauchy and Schwarz t⟨η, n⟩ + ⟨q, δ⟩ ≤ t‖η‖‖n‖ + ‖q‖‖δ‖.
/// </summary>
internal sealed class QuantizedQueries
{
    private const double LeastScale = 1e-30;   // below, float32 keeps too few digits of t

    public QuantizedQueries(ReadOnlySpan<float> queries, int dimension, QuantizedBlocks items)
    {
        var count = queries.Length / dimension;
        (Pairs, Scale, Slack) = (new int[count * items.Pairs], new float[count], new float[count]);
        for (var query = 0; query < count; query++)
            Quantize(queries.Slice(query * dimension, dimension), query, items);
    }

    /// <summary>m, two components a number, the first in the low half; row by row.</summary>
    public int[] Pairs { get; }

    /// <summary>t.</summary>
    public float[] Scale { get; }

    /// <summary>c.</summary>
    public float[] Slack { get; }

    private void Quantize(ReadOnlySpan<float> query, int index, QuantizedBlocks items)
    {
        // So many levels that a sum of all products with ±127 stays within 32 bits.
        var levels = Math.Min(short.MaxValue, int.MaxValue / (127 * 2 * items.Pairs));
        double largest = 0, error = 0, norm = 0;
        foreach (var value in query) largest = Math.Max(largest, Math.Abs((double)value));
        var scale = Math.Max(largest / levels, LeastScale);

        for (var j = 0; j < query.Length; j++)
        {
            var whole = (int)Math.Round(query[j] / scale);
            Pairs[index * items.Pairs + j / 2] |= j % 2 == 0 ? whole & 0xFFFF : whole << 16;
            error += (query[j] - whole * scale) * (query[j] - whole * scale);
            norm += (double)query[j] * query[j];
        }

        // The last term covers the rounding of the sums in float32, of the bound's and of the score's own.
        var rounding = (query.Length + 8) * Math.Pow(2, -23) * Math.Sqrt(norm) * (items.MaxNorm + items.MaxError);
        Scale[index] = (float)scale;
        Slack[index] = (float)((Math.Sqrt(error) * items.MaxNorm + Math.Sqrt(norm) * items.MaxError) * 1.000001 + rounding);
    }
}
