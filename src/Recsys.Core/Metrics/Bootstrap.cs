namespace Recsys.Core.Metrics;

/// <summary>Percentile bootstrap over users (Efron and Tibshirani, 1993), seeded.</summary>
public static class Bootstrap
{
    private const int Resamples = 2000;

    /// <summary>The mean of the values with its 95 % interval.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no values.</exception>
    public static Interval Mean(IReadOnlyList<double> values, int seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Count, nameof(values));
        var random = new Random(seed);
        var means = new double[Resamples];
        for (var b = 0; b < Resamples; b++)
        {
            var sum = 0.0;
            for (var i = 0; i < values.Count; i++) sum += values[random.Next(values.Count)];
            means[b] = sum / values.Count;
        }
        Array.Sort(means);
        return new(values.Average(), means[(int)(Resamples * 0.025)], means[(int)(Resamples * 0.975)], values.Count);
    }

    /// <summary>The mean difference of two systems over the same users (first minus second) with its 95 % interval.</summary>
    /// <exception cref="ArgumentException">The two lists are not of one length.</exception>
    public static Interval Difference(IReadOnlyList<double> first, IReadOnlyList<double> second, int seed = 1) =>
        first.Count == second.Count
            ? Mean([.. first.Zip(second, (a, b) => a - b)], seed)
            : throw new ArgumentException($"Paired systems need the same users: {first.Count} and {second.Count}.", nameof(second));
}
