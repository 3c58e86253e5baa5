using System.Text;
using System.Text.RegularExpressions;

namespace Recsys.Serving.Titles;

/// <summary>
/// A title as it is compared: lower case without accents and punctuation, "&amp;" as "and", numerals and number words as
/// digits, no leading article, no "part" before a number.
/// </summary>
internal static partial class TitleKey
{
    // The base letters of U+00C0 … U+017F. The product formats with the invariant culture, in which .NET decomposes nothing.
    private const string Folded =
        "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiii"
        + "jjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private static readonly HashSet<string> articles = ["the", "a", "an"];
    private static readonly HashSet<string> volumes = ["part", "vol", "volume", "episode", "chapter"];

    // Each list counts from 1; "i" stays the pronoun that it mostly is.
    private static readonly Dictionary<string, string> numbers =
        new[] { "- ii iii iv v vi vii viii ix x", "one two three four five six seven eight nine ten eleven twelve thirteen" }
            .SelectMany(list => list.Split(' ').Select((word, i) => (Word: word, Number: $"{i + 1}")))
            .ToDictionary(pair => pair.Word, pair => pair.Number);

    public static string Of(string title)
    {
        var words = Plain(title).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => numbers.GetValueOrDefault(word, word)).ToList();
        if (words.Count > 1 && articles.Contains(words[0])) words.RemoveAt(0);
        for (var i = words.Count - 2; i > 0; i--)
            if (volumes.Contains(words[i]) && IsNumber(words[i + 1])) words.RemoveAt(i);
        return string.Join(' ', words);
    }

    /// <summary>
    /// The names in a title of a catalogue: "Dolce Vita, La (The Sweet Life) (1960)" is "Dolce Vita", "La Dolce Vita" and
    /// "The Sweet Life".
    /// </summary>
    public static IEnumerable<string> Names(string title)
    {
        var names = Bracketed().Matches(title).Select(match => AlsoKnownAs().Replace(match.Groups[1].Value, "")).Where(name => !Year().IsMatch(name));
        return names.Prepend(Bracketed().Replace(title, " "))
            .SelectMany(name => ArticleFirst(name.Trim()))
            .Append(YearAtEnd().Replace(title, ""));
    }

    /// <summary>The year in brackets at the end of a title, or null.</summary>
    public static int? YearOf(string title) => YearAtEnd().Match(title) is { Success: true } match ? int.Parse(match.Groups[1].Value) : null;

    /// <summary>A title whose last word is a year, with or without brackets, apart from that year; null where it is not.</summary>
    public static (string Title, int Year)? SplitYear(string text) =>
        LooseYearAtEnd().Match(text) is { Success: true } match ? (match.Groups[1].Value, int.Parse(match.Groups[2].Value)) : null;

    public static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private static string Plain(string title)
    {
        StringBuilder plain = new(title.Length);
        foreach (var c in title)
        {
            if (c is '\'' or '’' or '`' or (>= '\u0300' and <= '\u036f')) continue;   // "ocean's" is "oceans"; combining accents go
            plain.Append(c switch { '&' => " and ", '²' => " 2", '³' => " 3", _ => $"{Letter(c)}" });
        }
        return plain.ToString();
    }

    private static char Letter(char c) => c switch
    {
        >= '\u00c0' and <= '\u017f' => Folded[c - '\u00c0'],
        _ when char.IsLetterOrDigit(c) => char.ToLowerInvariant(c),
        _ => ' ',
    };

    private static IEnumerable<string> ArticleFirst(string name) =>
        ArticleLast().Match(name) is { Success: true } match ? [match.Groups[1].Value, $"{match.Groups[2].Value} {match.Groups[1].Value}"] : [name];

    [GeneratedRegex(@"\(([^()]*)\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^a\.?k\.?a\.?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex AlsoKnownAs();

    [GeneratedRegex(@"^\d{4}(-\d{0,4})?$")]
    private static partial Regex Year();

    [GeneratedRegex(@"\((\d{4})\)\s*$")]
    private static partial Regex YearAtEnd();

    [GeneratedRegex(@"^(.*\S)[\s,]+\(?((?:18|19|20)\d\d)\)?\s*$")]
    private static partial Regex LooseYearAtEnd();

    [GeneratedRegex(@"^(.+), (\p{L}{1,3}'?)$")]
    private static partial Regex ArticleLast();
}
