namespace Recsys.Cli.Bench;

/// <summary>Quantiles of measured times.</summary>
internal static class Quantiles
{
    /// <param name="times">Are sorted in place.</param>
    public static double Of(double[] times, double share)
    {
        Array.Sort(times);
        return times[Math.Min(times.Length - 1, (int)(share * times.Length))];
    }
}
