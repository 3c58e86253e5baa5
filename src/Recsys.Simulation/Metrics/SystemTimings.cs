using Recsys.Simulation.Episodes;

namespace Recsys.Simulation.Metrics;

/// <summary>How fast one system answered, in milliseconds a turn.</summary>
public sealed record SystemTimings(string System, double Median, double P95, double Longest)
{
    public static SystemTimings Of(string system, IEnumerable<Episode> episodes)
    {
        var times = episodes.SelectMany(episode => episode.Turns).Select(turn => turn.Milliseconds).Order().ToList();
        return times.Count == 0 ? new(system, 0, 0, 0) : new(system, Round(times[times.Count / 2]), Round(times[(int)(times.Count * 0.95)]), Round(times[^1]));
    }

    private static double Round(double milliseconds) => Math.Round(milliseconds, 2);
}
