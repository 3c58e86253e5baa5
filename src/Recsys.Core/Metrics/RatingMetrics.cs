namespace Recsys.Core.Metrics;

/// <summary>
/// Accuracy of predicted ratings over all of them together, as the literature counts it, with 95 % bootstrap intervals
/// over users.
/// </summary>
public static class RatingMetrics
{
    public const string Rmse = "RMSE", Mae = "MAE";

    /// <summary>The share of real ratings within one and two predicted deviations; .68 and .95 where the deviations are honest.</summary>
    public const string WithinOne = "within 1 deviation", WithinTwo = "within 2 deviations";

    private const int Resamples = 2000;

    /// <returns>By name; the count of each interval is that of the ratings.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no residuals.</exception>
    public static IReadOnlyDictionary<string, Interval> Of(IReadOnlyCollection<RatingResidual> residuals, int seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfZero(residuals.Count, nameof(residuals));
        var users = residuals.GroupBy(one => one.User).Select(own => own.ToList()).ToList();
        return new Dictionary<string, Interval>
        {
            [Rmse] = Measure(one => one.Error * one.Error, Math.Sqrt),
            [Mae] = Measure(one => Math.Abs(one.Error), mean => mean),
            [WithinOne] = Measure(one => Math.Abs(one.Error) <= one.Deviation ? 1 : 0, mean => mean),
            [WithinTwo] = Measure(one => Math.Abs(one.Error) <= 2 * one.Deviation ? 1 : 0, mean => mean),
        };

        Interval Measure(Func<RatingResidual, double> loss, Func<double, double> finish)
        {
            (double Sum, int Count)[] sums = [.. users.Select(own => (own.Sum(loss), own.Count))];
            var random = new Random(seed);
            var means = new double[Resamples];
            for (var b = 0; b < Resamples; b++) means[b] = finish(Mean(Enumerable.Range(0, sums.Length).Select(_ => sums[random.Next(sums.Length)])));
            Array.Sort(means);
            return new(finish(Mean(sums)), means[(int)(Resamples * 0.025)], means[(int)(Resamples * 0.975)], residuals.Count);
        }
    }

    private static double Mean(IEnumerable<(double Sum, int Count)> users)
    {
        var (sum, count) = (0.0, 0);
        foreach (var own in users) (sum, count) = (sum + own.Sum, count + own.Count);
        return sum / count;
    }
}
