using System.Globalization;
using Recsys.Core.Metrics;
using Recsys.Simulation.Systems;

namespace Recsys.Simulation.Metrics;

/// <summary>Asks whether the simulated users can be believed: do they put the controls in their places?</summary>
internal static class ValidityPanel
{
    public static IReadOnlyList<ValidityCheck> Of(IReadOnlyList<SystemMetrics> systems)
    {
        var headline = systems.ToDictionary(system => system.System, system => system.Headline);
        return [Last(headline), Above(headline, ControlBattery.Popularity, ControlBattery.Random), .. Rest(headline).Select(name => Above(headline, name, ControlBattery.Popularity)), PushesBack(systems), LeaksNothing(systems)];
    }

    private static IEnumerable<string> Rest(Dictionary<string, Interval> headline) =>
        headline.Keys.Where(name => !ControlBattery.Names.Contains(name) && name != "generator-only");

    private static ValidityCheck Last(Dictionary<string, Interval> headline)
    {
        const string question = "Is the sabotaged system last?";
        if (!headline.TryGetValue(ControlBattery.Sabotaged, out var sabotaged) || headline.Count < 2) return new(question, null, "It was not among the systems.");
        var others = headline.Where(one => one.Key != ControlBattery.Sabotaged).MinBy(one => one.Value.Mean);
        return new(question, sabotaged.Mean < others.Value.Mean,
            $"{Shown(sabotaged)} against {Shown(others.Value)} of {others.Key}, the next{(sabotaged.High < others.Value.Low ? "" : "; the intervals overlap")}.");
    }

    private static ValidityCheck Above(Dictionary<string, Interval> headline, string better, string worse)
    {
        var question = $"Is {better} above {worse}?";
        if (!headline.TryGetValue(better, out var high) || !headline.TryGetValue(worse, out var low)) return new(question, null, "One of them was not among the systems.");
        return new(question, high.Low > low.High ? true : high.Mean > low.Mean ? null : false,
            $"{Shown(high)} against {Shown(low)}{(high.Low > low.High || high.High < low.Low ? "" : "; the intervals overlap")}.");
    }

    private static ValidityCheck PushesBack(IReadOnlyList<SystemMetrics> systems)
    {
        var (rejected, all) = (systems.Sum(system => system.Endings.Where(ending => ending.Key != Episodes.Termination.Accepted).Sum(ending => ending.Value)), systems.Sum(system => system.Episodes));
        var most = systems.MaxBy(system => system.Headline.Mean);
        return new("Do the users push back?", all == 0 ? null : rejected > 0,
            string.Create(CultureInfo.InvariantCulture, $"{100.0 * rejected / Math.Max(1, all):F1} % of all sessions end without acceptance; {most?.System} reaches {100 * (most is null ? 0 : most.Headline.Mean):F1} %."));
    }

    private static ValidityCheck LeaksNothing(IReadOnlyList<SystemMetrics> systems)
    {
        var worst = systems.Max(system => system.Find("leak rate")?.Value.Mean ?? 0);
        return new("Is no target named to a system?", worst == 0, string.Create(CultureInfo.InvariantCulture, $"The leak rate of the delivered text is {worst:P2} at most."));
    }

    private static string Shown(Interval value) => string.Create(CultureInfo.InvariantCulture, $"{value.Mean:F3} [{value.Low:F3}, {value.High:F3}]");
}
