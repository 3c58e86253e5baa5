using System.Numerics;

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
        var (rows, sums) = (Rows(columns, count), new double[columns.Count]);
        var means = Array.ConvertAll(sums, _ => new double[Resamples]);
        for (var b = 0; b < Resamples; b++)
        {
            Array.Clear(sums);
            for (var i = 0; i < count; i++) Add(sums, rows.AsSpan(random.Next(count) * sums.Length, sums.Length));
            for (var c = 0; c < sums.Length; c++) means[c][b] = sums[c] / count;
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

    // The measurements of one user side by side: whoever is drawn is added to all sums at once.
    private static double[] Rows(IReadOnlyList<IReadOnlyList<double>> columns, int count)
    {
        var rows = new double[count * columns.Count];
        for (var c = 0; c < columns.Count; c++)
            for (var i = 0; i < count; i++) rows[i * columns.Count + c] = columns[c][i];
        return rows;
    }

    private static void Add(Span<double> sums, ReadOnlySpan<double> row)
    {
        var c = 0;
        for (; c <= row.Length - Vector<double>.Count; c += Vector<double>.Count) (new Vector<double>(sums[c..]) + new Vector<double>(row[c..])).CopyTo(sums[c..]);
        for (; c < row.Length; c++) sums[c] += row[c];
    }

    private static Interval Percentiles(double mean, double[] means, int count)
    {
        Array.Sort(means);
        return new(mean, means[(int)(Resamples * 0.025)], means[(int)(Resamples * 0.975)], count);
    }
}
