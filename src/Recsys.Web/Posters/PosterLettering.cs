namespace Recsys.Web.Posters;

/// <summary>Breaks a title into the few lines that a poster has room for.</summary>
internal static class PosterLettering
{
    private const int LongestLine = 16, MostLines = 4;

    public static IReadOnlyList<string> Lines(string title)
    {
        List<string> lines = [];
        foreach (var word in Printable(title).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= LongestLine) lines[^1] += $" {word}";
            else lines.Add(word.Length <= LongestLine ? word : $"{word[..(LongestLine - 1)]}…");
        }
        if (lines.Count == 0) lines.Add("?");
        return lines.Count <= MostLines ? lines : [.. lines.Take(MostLines - 1), $"{lines[MostLines - 1].TrimEnd('…')} …"];
    }

    // XML knows no control characters, and a lone surrogate is none of its letters.
    private static string Printable(string title) => string.Concat(title.EnumerateRunes().Where(rune => !System.Text.Rune.IsControl(rune)).Select(rune => rune.ToString()));
}
