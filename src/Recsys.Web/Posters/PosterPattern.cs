using System.Globalization;
using System.Xml.Linq;

namespace Recsys.Web.Posters;

/// <summary>The upper part of a poster: one of eight patterns, placed by the item's seed.</summary>
internal static class PosterPattern
{
    public static XElement Draw(XNamespace svg, byte[] seed, string light)
    {
        var draw = new Pen(svg, light, seed);
        var shapes = (seed[2] % 8) switch
        {
            0 => Sun(draw),
            1 => Hills(draw),
            2 => Rings(draw),
            3 => Windows(draw),
            4 => Rays(draw),
            5 => Waves(draw),
            6 => Confetti(draw),
            _ => Crossing(draw),
        };
        return new(svg + "g", shapes);
    }

    private static IEnumerable<XElement> Sun(Pen pen)
    {
        yield return pen.Circle(60 + pen.At(3, 80), 86, 44 + pen.At(4, 14), .9);
        for (var i = 0; i < 5; i++) yield return pen.Box(0, 96 + i * 11, 200, 2 + i * 1.4, .35);
    }

    private static IEnumerable<XElement> Hills(Pen pen)
    {
        yield return pen.Circle(40 + pen.At(3, 120), 60, 18, .9);
        for (var i = 0; i < 3; i++)
        {
            double top = 88 + i * 24, peak = 30 + pen.At(4 + i, 140);
            yield return pen.Path($"M-10 170 L{N(peak)} {N(top)} L210 170Z", .22 + i * .14);
        }
    }

    private static IEnumerable<XElement> Rings(Pen pen)
    {
        double x = 50 + pen.At(3, 100), y = 60 + pen.At(4, 50);
        for (var i = 0; i < 7; i++) yield return pen.Ring(x, y, 14 + i * 19, 2 + i % 3 * 2, .85 - i * .1);
    }

    private static IEnumerable<XElement> Windows(Pen pen)
    {
        for (var row = 0; row < 6; row++)
            for (var column = 0; column < 8; column++)
                yield return pen.Box(18 + column * 21, 44 + row * 19, 12, 10, (pen.At(row * 8 + column, 10) is var lit && lit > 6) ? .9 : .16);
    }

    private static IEnumerable<XElement> Rays(Pen pen)
    {
        var x = 40 + pen.At(3, 120);
        for (var i = 0; i < 9; i++)
        {
            double left = -120 + i * 52, right = left + 24;
            yield return pen.Path($"M{N(x)} 40 L{N(left)} 170 L{N(right)} 170Z", .2 + i % 3 * .16);
        }
        yield return pen.Circle(x, 40, 15, 1);
    }

    private static IEnumerable<XElement> Waves(Pen pen)
    {
        for (var i = 0; i < 6; i++)
        {
            double y = 56 + i * 19, bend = 10 + pen.At(3 + i, 14);
            yield return pen.Line($"M-10 {N(y)} Q40 {N(y - bend)} 90 {N(y)} T190 {N(y)} T290 {N(y)}", 3 + i % 2 * 3, .85 - i * .11);
        }
    }

    private static IEnumerable<XElement> Confetti(Pen pen)
    {
        for (var i = 0; i < 14; i++) yield return pen.Circle(14 + pen.At(i, 175), 44 + pen.At(i + 14, 100), 4 + pen.At(i + 5, 13), .3 + i % 4 * .2);
    }

    private static IEnumerable<XElement> Crossing(Pen pen)
    {
        for (var i = 0; i < 6; i++)
            yield return pen.Line($"M{N(-20 + pen.At(3 + i, 120))} 40 L{N(90 + pen.At(12 + i, 130))} 165", 2 + i % 3 * 4, .35 + i % 3 * .22);
        yield return pen.Circle(60 + pen.At(9, 80), 100, 20, .95);
    }

    private static string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Draws in one colour and asks the seed where.</summary>
    private sealed class Pen(XNamespace svg, string light, byte[] seed)
    {
        public double At(int place, double range) => seed[place % seed.Length] / 255d * range;

        public XElement Circle(double x, double y, double radius, double opacity) => Shape("circle", opacity, ("cx", N(x)), ("cy", N(y)), ("r", N(radius)));

        public XElement Box(double x, double y, double width, double height, double opacity) =>
            Shape("rect", opacity, ("x", N(x)), ("y", N(y)), ("width", N(width)), ("height", N(height)), ("rx", "1.5"));

        public XElement Path(string path, double opacity) => Shape("path", opacity, ("d", path));

        public XElement Ring(double x, double y, double radius, double width, double opacity) =>
            Stroked(Shape("circle", opacity, ("cx", N(x)), ("cy", N(y)), ("r", N(radius))), width);

        public XElement Line(string path, double width, double opacity) => Stroked(Shape("path", opacity, ("d", path)), width);

        private XElement Shape(string name, double opacity, params (string Name, string Value)[] attributes) => new(svg + name,
            attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)), new XAttribute("fill", light), new XAttribute("opacity", N(opacity)));

        private XElement Stroked(XElement shape, double width)
        {
            shape.SetAttributeValue("fill", "none");
            shape.SetAttributeValue("stroke", light);
            shape.SetAttributeValue("stroke-width", N(width));
            return shape;
        }
    }
}
