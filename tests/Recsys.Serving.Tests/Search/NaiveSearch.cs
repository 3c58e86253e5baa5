using Recsys.Serving.Search;

namespace Recsys.Serving.Tests.Search;

/// <summary>What every search must equal: one product after the other, then a sort.</summary>
internal static class NaiveSearch
{
    public static VectorMatch[] Search(float[] rows, int dimension, ReadOnlySpan<float> query, int k, IReadOnlySet<int> exclude)
    {
        var matches = new List<VectorMatch>();
        for (var row = 0; row < rows.Length / dimension; row++)
            if (!exclude.Contains(row)) matches.Add(new(row, Dot(rows.AsSpan(row * dimension, dimension), query)));
        return [.. matches.OrderByDescending(match => match.Score).ThenBy(match => match.Index).Take(k)];
    }

    private static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var sum = 0f;
        for (var j = 0; j < x.Length; j++) sum = float.MultiplyAddEstimate(x[j], y[j], sum);
        return sum;
    }
}
