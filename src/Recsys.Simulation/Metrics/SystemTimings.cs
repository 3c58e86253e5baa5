using Recsys.LanguageModel.Budgets;
using Recsys.Simulation.Episodes;

namespace Recsys.Simulation.Metrics;

/// <summary>How fast one system answered, in milliseconds a turn.</summary>
/// <param name="ModelCall">Mean of all calls of language models in its conversations; null where there was none.</param>
public sealed record SystemTimings(string System, double Median, double P95, double Longest, double? ModelCall = null)
{
    public static SystemTimings Of(string system, IEnumerable<Episode> episodes)
    {
        var (times, cost) = (new List<double>(), ModelCost.Nothing);
        foreach (var episode in episodes)
        {
            times.AddRange(episode.Turns.Select(turn => turn.Milliseconds));
            cost += episode.Cost;
        }
        times.Sort();
        double? call = cost.Calls > 0 ? Round(cost.Milliseconds / cost.Calls) : null;
        return times.Count == 0 ? new(system, 0, 0, 0) : new(system, Round(times[times.Count / 2]), Round(times[(int)(times.Count * 0.95)]), Round(times[^1]), call);
    }

    private static double Round(double milliseconds) => Math.Round(milliseconds, 2);
}
