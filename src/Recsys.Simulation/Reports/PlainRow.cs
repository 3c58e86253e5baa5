using Recsys.Simulation.Episodes;
using Recsys.Simulation.Metrics;

namespace Recsys.Simulation.Reports;

/// <summary>A figure of a whole system, which no conversation has for itself and which therefore has no interval.</summary>
/// <param name="Group">The table that it closes.</param>
internal sealed record PlainRow(string Name, string Group, string Meaning, IReadOnlyDictionary<string, double?> Values)
{
    public const string Cost = "cost";

    public static IReadOnlyList<PlainRow> Of(SimulationMetrics run, IReadOnlyList<Episode> episodes)
    {
        var timings = run.Systems.ToDictionary(system => system.System, system => SystemTimings.Of(system.System, episodes.Where(episode => episode.System == system.System)));
        PlainRow[] rows =
        [
            Row("median turn when met", "need", "half of the sessions that succeed do so by then", system => system.MedianTurns),
            Row("catalogue shown", "beyond accuracy", "share of the catalogue that was ever shown", system => system.CatalogueShown),
            Row("Gini of shown", "beyond accuracy", "0 all items alike, 1 one item only", system => system.Gini),
            Row("milliseconds a turn, median", Cost, "of the system, beside the others of the run", system => timings[system.System].Median),
            Row("milliseconds a turn, 95th percentile", Cost, "the same", system => timings[system.System].P95),
            Row("milliseconds a call of a model, mean", Cost, "of system, user and judge together", system => timings[system.System].ModelCall),
        ];
        return [.. rows.Where(row => row.Values.Values.Any(value => value is not null))];

        PlainRow Row(string name, string group, string meaning, Func<SystemMetrics, double?> of) => new(name, group, meaning, run.Systems.ToDictionary(system => system.System, of));
    }
}
