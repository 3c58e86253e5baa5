namespace Recsys.Core.Metrics;

/// <summary>Percentile bootstrap over users (Efron and Tibshirani, 1993), seeded.</summary>
public static class Bootstrap
{
    private const int Resamples = 2000;

    /// <summary>The mean of the values with its 95 % interval.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no values.</exception>
    public static Interval Mean(IReadOnlyList<double> values, int seed = 1) => Means([values], seed)[0];

    /// <summary>The means of several measurements of the same users, resampled together: drawing the users costs most.</summary>
    /// <param name="columns">One value for each user, in the same order.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no values.</exception>
    public static IReadOnlyList<Interval> Means(IReadOnlyList<IReadOnlyList<double>> columns, int seed = 1)
    {
        var count = columns[0].Count;
        ArgumentOutOfRangeException.ThrowIfZero(count, nameof(columns));
        var random = new Random(seed);
        var drawn = new int[count];
        var means = Array.ConvertAll(columns.ToArray(), _ => new double[Resamples]);
        for (var b = 0; b < Resamples; b++)
        {
            for (var i = 0; i < count; i++) drawn[i] = random.Next(count);
            for (var c = 0; c < columns.Count; c++) means[c][b] = MeanOf(columns[c], drawn);
        }
        return [.. columns.Select((values, c) => Percentiles(values.Average(), means[c], count))];
    }

    /// <summary>The mean difference of two systems over the same users (first minus second) with its 95 % interval.</summary>
    /// <exception cref="ArgumentException">The two lists are not of one length.</exception>
    public static Interval Difference(IReadOnlyList<double> first, IReadOnlyList<double> second, int seed = 1) =>
        Mean(Paired(first, second), seed);

    internal static double[] Paired(IReadOnlyList<double> first, IReadOnlyList<double> second) =>
        first.Count == second.Count
            ? [.. first.Zip(second, (a, b) => a - b)]
            : throw new ArgumentException($"Paired systems need the same users: {first.Count} and {second.Count}.", nameof(second));

    private static double MeanOf(IReadOnlyList<double> values, int[] drawn)
    {
        var sum = 0.0;
        if (values is double[] array) foreach (var i in drawn) sum += array[i];
        else foreach (var i in drawn) sum += values[i];
        return sum / drawn.Length;
    }

    private static Interval Percentiles(double mean, double[] means, int count)
    {
        Array.Sort(means);
        return new(mean, means[(int)(Resamples * 0.025)], means[(int)(Resamples * 0.975)], count);
    }
}
