using System.Buffers;
using Recsys.Serving.Facets;

namespace Recsys.Serving.Diversity;

/// <summary>How near the chosen items of a pool have come to each that is left, in facets.</summary>
/// <remarks>
/// Kept by facet value: choosing an item touches those of the pool that share a value with it, and no pair is ever compared.
/// The sums are the same, to the last bit, as those of <see cref="FacetVectors.Similarity"/>.
/// </remarks>
internal sealed class Likenesses
{
    private readonly (int Value, float Weight)[][] vectors;   // by place in the pool, their facet values numbered anew
    private readonly (int Place, float Weight)[] holders;     // the places that hold value v: from starts[v] to starts[v + 1]
    private readonly int[] starts;
    private readonly double[] nearest;
    private readonly double[] shared;
    private readonly bool[] isChosen;

    /// <param name="items">The pool, as indexes of the vectors; -1 for an item without facets.</param>
    public Likenesses(FacetVectors facets, int[] items)
    {
        (nearest, shared, isChosen) = (new double[items.Length], new double[items.Length], new bool[items.Length]);
        (vectors, var values) = Numbered(facets, items);
        (holders, starts) = Holders(vectors, values);
    }

    /// <summary>The place with the best balance of worth and unlikeness; of equals the first. -1 where all are chosen.</summary>
    public int Next(double[] worth, double strength)
    {
        var (best, place) = (double.NegativeInfinity, -1);
        for (var i = 0; i < worth.Length; i++)
            if (!isChosen[i] && worth[i] - strength * nearest[i] is var balance && (balance > best || place < 0)) (best, place) = (balance, i);
        return place;
    }

    /// <summary>Takes an item out of the pool; the others are as near to the chosen as they are to the nearest of them.</summary>
    public void Choose(int place)
    {
        isChosen[place] = true;
        Array.Clear(shared);
        foreach (var (value, weight) in vectors[place])
            for (var i = starts[value]; i < starts[value + 1]; i++) shared[holders[i].Place] += (double)holders[i].Weight * weight;
        for (var i = 0; i < nearest.Length; i++) nearest[i] = Math.Max(nearest[i], shared[i]);
    }

    private static ((int, float)[][] Vectors, int Values) Numbered(FacetVectors facets, int[] items)
    {
        var numbers = ArrayPool<int>.Shared.Rent(facets.DimensionCount);
        Array.Clear(numbers);
        var values = 0;
        var vectors = Array.ConvertAll(items, item => item < 0 ? [] : Array.ConvertAll(facets.Vector(item), one => (Number(one.Dimension), one.Weight)));
        ArrayPool<int>.Shared.Return(numbers);
        return (vectors, values);

        // 0 says that a value has no number yet.
        int Number(int dimension) => (numbers[dimension] == 0 ? numbers[dimension] = ++values : numbers[dimension]) - 1;
    }

    private static ((int, float)[] Holders, int[] Starts) Holders((int Value, float Weight)[][] vectors, int values)
    {
        var starts = new int[values + 1];
        foreach (var vector in vectors)
            foreach (var (value, _) in vector) starts[value + 1]++;
        for (var v = 0; v < values; v++) starts[v + 1] += starts[v];
        var (holders, next) = (new (int, float)[starts[values]], starts[..^1]);
        for (var place = 0; place < vectors.Length; place++)
            foreach (var (value, weight) in vectors[place]) holders[next[value]++] = (place, weight);
        return (holders, starts);
    }
}
