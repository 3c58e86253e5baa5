namespace Recsys.Core.Grounding;

/// <summary>Finds names in a text, the longest first, so that no name is found inside another; found ones are blanked out.</summary>
internal sealed class NameFinder
{
    private readonly Dictionary<string, List<string>> byFirstWord;

    public NameFinder(IEnumerable<string> names) =>
        byFirstWord = names.Where(name => name.Length > 1).Distinct().GroupBy(FirstWord)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(name => name.Length).ToList());

    /// <summary>The names in the text, where each starts, and the text without them.</summary>
    public (IReadOnlyList<(string Name, int At)> Found, string Remainder) Find(string text)
    {
        var rest = text.ToCharArray();
        List<(string, int)> found = [];
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[at - 1]))) continue;
            if (NameAt(text, at) is not { } name) continue;
            found.Add((name, at));
            Array.Fill(rest, ' ', at, name.Length);
            at += name.Length - 1;
        }
        return (found, new(rest));
    }

    private string? NameAt(string text, int at) =>
        byFirstWord.GetValueOrDefault(FirstWord(text[at..Math.Min(text.Length, at + 40)]))?.Find(name =>
            string.CompareOrdinal(text, at, name, 0, name.Length) == 0 && EndsThere(text, at + name.Length, name));

    private static bool EndsThere(string text, int end, string name) =>
        end >= text.Length || !char.IsLetterOrDigit(name[^1]) || !char.IsLetterOrDigit(text[end]);

    private static string FirstWord(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return text[..Math.Max(end, Math.Min(1, text.Length))];
    }
}
