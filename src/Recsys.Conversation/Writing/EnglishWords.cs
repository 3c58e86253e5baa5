using System.Globalization;

namespace Recsys.Conversation.Writing;

/// <summary>Small English: counted things, places in an order, lists and articles.</summary>
internal static class EnglishWords
{
    private static readonly string[] small =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary><c>one</c> … <c>twelve</c>, <c>13</c>.</summary>
    public static string Count(int count) => count < small.Length ? small[count] : count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1st</c>, <c>22nd</c>, <c>113th</c>.</summary>
    public static string Place(int place) => place + (place % 100 is >= 11 and <= 13 ? "th" : (place % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });

    /// <summary><c>a, b and c</c>.</summary>
    public static string Join(IReadOnlyList<string> words, string last = "and") =>
        words.Count < 2 ? words.FirstOrDefault("") : $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}";

    /// <summary>The words with the article that their sound asks for: <c>an Italian drama</c>, <c>a uniform</c>.</summary>
    public static string WithArticle(string words) => (SoundsLikeVowel(words) ? "an " : "a ") + words;

    /// <summary>The same, beginning with a capital.</summary>
    public static string Capitalised(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static bool SoundsLikeVowel(string words)
    {
        var word = words.Split(' ', '-')[0].ToLowerInvariant();
        if (word.StartsWith("uni", StringComparison.Ordinal) || word.StartsWith("use", StringComparison.Ordinal) || word.StartsWith("eu", StringComparison.Ordinal)) return false;
        return word is ['8', ..] or "11" or "18" or "honest" or "hour" || word is [var first, ..] && "aeiou".Contains(first);
    }
}
