namespace Recsys.Serving.Facets;

/// <summary>A taste as a vector over facet values, and how every item fits it. It can be cleared and used again, by one thread.</summary>
public sealed class FacetTaste(FacetVectors vectors)
{
    private readonly double[] weights = new double[vectors.DimensionCount];
    private readonly double[] scores = new double[vectors.Items.Count];
    private readonly List<int> touched = [];

    public void Clear()
    {
        foreach (var dimension in touched) weights[dimension] = 0;
        touched.Clear();
    }

    /// <summary>Adds an item's vector, times a factor.</summary>
    public void Add(int item, double factor)
    {
        foreach (var (dimension, weight) in vectors.Vector(item)) Add(dimension, weight, factor);
    }

    /// <summary>Adds a single value, in any case; one that no item has adds nothing.</summary>
    public void Add(FacetValue value, double factor)
    {
        if (vectors.DimensionOf(value) is >= 0 and var dimension) Add(dimension, 1, factor);
    }

    /// <summary>The product of every item's vector with the taste; overwritten by the next call.</summary>
    public double[] Scores()
    {
        Array.Clear(scores);
        touched.Sort();   // one order of additions, whatever came first
        var last = -1;
        foreach (var dimension in touched)
        {
            if (dimension == last || weights[dimension] is not (var taste and not 0)) continue;
            last = dimension;
            foreach (var (item, weight) in vectors.Holders(dimension)) scores[item] += taste * weight;
        }
        return scores;
    }

    private void Add(int dimension, float weight, double factor)
    {
        if (weights[dimension] == 0) touched.Add(dimension);
        weights[dimension] += factor * weight;
    }
}
