using System.Globalization;
using System.Net;
using System.Text;

namespace Recsys.Simulation.Reports;

/// <summary>A chart under construction: shapes with classes, so that the style sheet colours them in light and dark.</summary>
internal sealed class Svg(int width, int height, string title)
{
    private readonly StringBuilder shapes = new();

    public int Width => width;

    public int Height => height;

    public void Line(double x1, double y1, double x2, double y2, string kind) => Add($"<line class=\"{kind}\" x1=\"{x1:F1}\" y1=\"{y1:F1}\" x2=\"{x2:F1}\" y2=\"{y2:F1}\"/>");

    public void Circle(double x, double y, double radius, string kind, string tip) => Add($"<circle class=\"{kind}\" cx=\"{x:F1}\" cy=\"{y:F1}\" r=\"{radius:F1}\"><title>{Encoded(tip)}</title></circle>");

    public void Rectangle(double x, double y, double w, double h, string kind, string tip) => Add($"<rect class=\"{kind}\" x=\"{x:F1}\" y=\"{y:F1}\" width=\"{w:F1}\" height=\"{h:F1}\"><title>{Encoded(tip)}</title></rect>");

    public void Path(IEnumerable<(double X, double Y)> points, string kind) => Add($"<path class=\"{kind}\" d=\"M{string.Join('L', points.Select(Point))}\"/>");

    public void Area(IEnumerable<(double X, double Y)> points, string kind) => Add($"<path class=\"{kind}\" d=\"M{string.Join('L', points.Select(Point))}Z\"/>");

    public void Text(double x, double y, string text, string kind) => Add($"<text class=\"{kind}\" x=\"{x:F1}\" y=\"{y:F1}\">{Encoded(text)}</text>");

    public override string ToString() =>
        $"<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{Encoded(title)}\">{shapes}</svg>";

    private void Add(FormattableString shape) => shapes.Append(shape.ToString(CultureInfo.InvariantCulture));

    private static string Point((double X, double Y) point) => string.Create(CultureInfo.InvariantCulture, $"{point.X:F1} {point.Y:F1}");

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
