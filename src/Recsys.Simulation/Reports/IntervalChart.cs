using System.Globalization;
using Recsys.Core.Metrics;

namespace Recsys.Simulation.Reports;

/// <summary>A mean with its interval for each system, best first: whether they differ is seen at a glance.</summary>
internal static class IntervalChart
{
    private const int Left = 150, Right = 180, Row = 26, Bottom = 24;

    public static string Of(IReadOnlyList<(string Name, Interval Value)> systems, string title)
    {
        Svg svg = new(720, Row * systems.Count + Bottom, title);
        var most = CurveChart.Ceiling(systems.Max(one => one.Value.High));
        for (var tick = 0; tick <= 4; tick++)
        {
            var x = X(svg, most * tick / 4, most);
            svg.Line(x, 2, x, svg.Height - Bottom + 2, tick == 0 ? "axis" : "grid");
            svg.Text(x, svg.Height - 6, string.Create(CultureInfo.InvariantCulture, $"{100 * most * tick / 4:0.#} %"), "tick mid");
        }
        foreach (var (row, (index, (name, value))) in systems.Index().OrderByDescending(one => one.Item.Value.Mean).ThenBy(one => one.Index).Index())
        {
            var y = Row * row + Row / 2.0;
            svg.Text(Left - 8, y + 4, name, "tick end");
            svg.Line(X(svg, value.Low, most), y, X(svg, value.High, most), y, $"whisker s{index}");
            svg.Circle(X(svg, value.Mean, most), y, 4.5, $"dot s{index}", $"{name}, n = {value.Count}");
            svg.Text(svg.Width - Right + 12, y + 4, string.Create(CultureInfo.InvariantCulture, $"{value.Mean:P1} [{value.Low:P1}, {value.High:P1}]"), "tick");
        }
        return svg.ToString();
    }

    private static double X(Svg svg, double share, double most) => Left + (svg.Width - Left - Right) * share / most;
}
