using Recsys.Simulation.Episodes;
using Recsys.Simulation.Metrics;

namespace Recsys.Simulation.Reports;

/// <summary>How the conversations of each system ended, as bars of equal length.</summary>
internal static class EndingsChart
{
    private const int Left = 150, Row = 26, Bar = 16;

    public static string Of(IReadOnlyList<SystemMetrics> systems)
    {
        Svg svg = new(720, Row * systems.Count + 6, "How conversations ended");
        foreach (var (row, system) in systems.Index())
        {
            svg.Text(Left - 8, Row * row + 16, system.System, "tick end");
            var x = (double)Left;
            foreach (var (ending, count) in system.Endings)
            {
                var width = (svg.Width - Left) * count / (double)system.Episodes;
                svg.Rectangle(x, Row * row + 4, width, Bar, Kind(ending), $"{system.System}: {Name(ending)} {count} of {system.Episodes}");
                if (width > 34) svg.Text(x + width / 2, Row * row + 16, $"{Math.Round(100.0 * count / system.Episodes)} %", "share mid");
                x += width;
            }
        }
        return svg.ToString();
    }

    public static string Kind(Termination ending) => $"end-{ending.ToString().ToLowerInvariant()}";

    public static string Name(Termination ending) => ending switch
    {
        Termination.Accepted => "found it",
        Termination.GaveUp => "lost patience",
        Termination.OutOfTurns => "ran out of turns",
        Termination.Aborted => "the leak guard ended it",
        _ => "the system failed",
    };
}
