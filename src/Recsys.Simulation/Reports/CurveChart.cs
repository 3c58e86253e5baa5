using System.Globalization;
using Recsys.Core.Metrics;

namespace Recsys.Simulation.Reports;

/// <summary>A share by turn or by bits, one line with its interval for each system, labelled where it ends.</summary>
internal static class CurveChart
{
    private static readonly double[] ceilings = [0.1, 0.2, 0.4, 0.6, 0.8];

    private const int Left = 42, Right = 150, Top = 12, Bottom = 34, LabelHeight = 15;

    /// <param name="along">What the x axis counts.</param>
    /// <param name="first">The number at its start.</param>
    public static string Of(IReadOnlyList<(string Name, IReadOnlyList<Interval> Values)> series, string title, string along, int first)
    {
        Svg svg = new(720, 340, title);
        var turns = series.Max(one => one.Values.Count);
        var most = Ceiling(series.SelectMany(one => one.Values).Max(value => value.High));
        Axes(svg, turns, most, along, first);
        foreach (var (index, (name, values)) in series.Index())
        {
            svg.Area([.. values.Select((value, t) => (X(svg, t, turns), Y(svg, value.High, most))), .. values.Select((value, t) => (X(svg, t, turns), Y(svg, value.Low, most))).Reverse()], $"band s{index}");
            svg.Path(values.Select((value, t) => (X(svg, t, turns), Y(svg, value.Mean, most))), $"curve s{index}{(name == Systems.ControlBattery.AttributeMatcher || name.StartsWith("matcher", StringComparison.Ordinal) ? " dashed" : "")}");
            foreach (var (t, value) in values.Index())
                svg.Circle(X(svg, t, turns), Y(svg, value.Mean, most), 2.6, $"dot s{index}", string.Create(CultureInfo.InvariantCulture, $"{name}, {along} {t + first}: {value.Mean:P1} [{value.Low:P1}, {value.High:P1}]"));
        }
        Labels(svg, series, turns, most);
        return svg.ToString();
    }

    private static void Axes(Svg svg, int turns, double most, string along, int first)
    {
        for (var tick = 0; tick <= 4; tick++)
        {
            var y = Y(svg, most * tick / 4, most);
            svg.Line(Left, y, svg.Width - Right, y, tick == 0 ? "axis" : "grid");
            svg.Text(Left - 6, y + 4, string.Create(CultureInfo.InvariantCulture, $"{100 * most * tick / 4:0.#} %"), "tick end");
        }
        for (var t = 0; t < turns; t += turns > 12 ? 2 : 1) svg.Text(X(svg, t, turns), svg.Height - Bottom + 16, $"{t + first}", "tick mid");
        svg.Text((Left + svg.Width - Right) / 2.0, svg.Height - 3, along, "tick mid");
    }

    /// <summary>Names beside the ends of their lines, moved apart where they would touch.</summary>
    private static void Labels(Svg svg, IReadOnlyList<(string Name, IReadOnlyList<Interval> Values)> series, int turns, double most)
    {
        var free = double.NegativeInfinity;
        foreach (var (index, (name, values)) in series.Index().OrderByDescending(one => one.Item.Values[^1].Mean).ThenBy(one => one.Index))
        {
            var own = Y(svg, values[^1].Mean, most);
            var y = Math.Max(own, free + LabelHeight);
            free = y;
            svg.Line(X(svg, turns - 1, turns) + 4, own, svg.Width - Right + 12, y, $"leader s{index}");
            svg.Text(svg.Width - Right + 15, y + 4, name, $"name s{index}");
        }
    }

    private static double X(Svg svg, int turn, int turns) => Left + (turns < 2 ? 0 : (svg.Width - Right - Left) * turn / (turns - 1.0));

    private static double Y(Svg svg, double share, double most) => svg.Height - Bottom - (svg.Height - Bottom - Top) * share / most;

    internal static double Ceiling(double share) => ceilings.FirstOrDefault(step => share <= step, 1);
}
