using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Recsys.Core;

namespace Recsys.Web.Posters;

/// <summary>Draws an item's poster: its title over a pattern, in the colours of its first categories; always the same for the same item.</summary>
internal sealed class PosterDrawing(ICatalog catalog)
{
    private const int Width = 200, Height = 220, Margin = 16;
    private const double LineHeight = 1.12, RightMargin = 8;
    private const double LetterWidth = .72;   // of the letters' size, in the widest of the typefaces, bold
    private static readonly XNamespace svg = "http://www.w3.org/2000/svg";

    // Deep enough that white letters have a contrast of at least 4.5 on each.
    private static readonly string[] grounds =
        ["#7a2e4d", "#28506e", "#2f5d47", "#6b4423", "#4a3a78", "#8a3b2a", "#1f5a63", "#5c5026", "#6d2f68", "#33415c", "#4f5d2f", "#733c3c"];

    private static readonly string[] lights =
        ["#f3a5b5", "#9fd0ee", "#a9dfbd", "#f0c48a", "#c6b6f5", "#ffb59a", "#8fd8dc", "#e6d37f", "#eaa6e2", "#b4c3e6", "#cfe09a", "#f2b1a8"];

    public string Draw(Item item)
    {
        var seed = Seed(item.Id.Value);
        var themes = Themes(item, seed);
        var (ground, light) = (grounds[themes.First % grounds.Length], lights[themes.Second % lights.Length]);
        var lines = PosterLettering.Lines(item.Title);
        double size = Size(lines), top = Height - Margin - (lines.Count - 1) * size * LineHeight;   // the first line's baseline
        return new XElement(svg + "svg",
            new XAttribute("viewBox", $"0 0 {Width} {Height}"), new XAttribute("width", Width), new XAttribute("height", Height),
            Rectangle(0, 0, Width, Height, ground),
            PosterPattern.Draw(svg, seed, light),
            Rectangle(0, top - size - 16, Width, Height, ground),
            Rectangle(Margin, top - size - 6, 26, 3, light),
            Title(lines, size, top),
            Year(item, light)).ToString(SaveOptions.DisableFormatting);
    }

    private (int First, int Second) Themes(Item item, byte[] seed)
    {
        var facet = catalog.Schema.Facets.FirstOrDefault(facet => facet.Kind == FacetKind.Categorical)?.Name ?? "";
        var values = item.Values(facet);
        return (values.Count > 0 ? Number(values[0]) : seed[0], values.Count > 1 ? Number(values[1]) : seed[1]);
    }

    // As large as the longest line and the number of lines leave room for.
    private static double Size(IReadOnlyList<string> lines) =>
        Math.Min(lines.Count <= 2 ? 25 : lines.Count <= 3 ? 19 : 16, (Width - Margin - RightMargin) / (LetterWidth * lines.Max(line => line.Length)));

    private static XElement Title(IReadOnlyList<string> lines, double size, double top) => new(svg + "g",
        new XAttribute("fill", "#fff"), new XAttribute("font-family", "Palatino, 'Noto Serif', 'DejaVu Serif', Georgia, serif"),
        new XAttribute("font-weight", "700"), new XAttribute("font-size", Text(size)),
        lines.Select((line, i) => new XElement(svg + "text", new XAttribute("x", Margin), new XAttribute("y", Text(top + i * size * LineHeight)), line)));

    private XElement? Year(Item item, string light) =>
        catalog.Schema.Facets.FirstOrDefault(facet => facet.IsYear) is { } year && item.Number(year.Name) is { } number
            ? new(svg + "text", new XAttribute("x", Margin), new XAttribute("y", 28), new XAttribute("fill", light), new XAttribute("font-size", 12),
                new XAttribute("font-family", "system-ui, sans-serif"), new XAttribute("font-weight", "600"), new XAttribute("letter-spacing", "2"), Text(number))
            : null;

    internal static XElement Rectangle(double x, double y, double width, double height, string fill, double opacity = 1) => new(svg + "rect",
        new XAttribute("x", Text(x)), new XAttribute("y", Text(y)), new XAttribute("width", Text(width)), new XAttribute("height", Text(height)),
        new XAttribute("fill", fill), new XAttribute("fill-opacity", Text(opacity)));

    internal static string Text(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    private static byte[] Seed(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static int Number(string text) => Seed(text)[0];
}
