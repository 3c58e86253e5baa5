namespace Recsys.Conversation.Understanding.Text;

/// <summary>Numbers as people write them: words, ordinals, Roman numerals, decades.</summary>
internal static class Numerals
{
    private static readonly string[] cardinals =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];
    private static readonly string[] tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"];
    private static readonly string[] ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    private static readonly string[] shortOrdinals = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th"];
    private static readonly string[] decades = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
    /// <summary>The decades in words.</summary>
    public static IReadOnlyList<string> Decades => decades;

    private static readonly string[] roman = ["ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii"];
    private static readonly int[] romanValues = [2, 3, 4, 6, 7, 8, 9, 11, 12, 13];

    public static double? Cardinal(string word) =>
        Array.IndexOf(cardinals, word) is >= 0 and var small ? small
        : Array.IndexOf(tens, word) is >= 0 and var large ? 30 + (10 * large)
        : null;

    /// <summary>The 1-based place of an ordinal, or null.</summary>
    public static int? Ordinal(string word) =>
        Array.IndexOf(ordinals, word) is >= 0 and var spelled ? spelled + 1
        : Array.IndexOf(shortOrdinals, word) is >= 0 and var digits ? digits + 1
        : null;

    /// <summary>The value of a Roman numeral of more than one letter, or null: single letters are words as well.</summary>
    public static int? Roman(string word) => Array.IndexOf(roman, word) is >= 0 and var index ? romanValues[index] : null;

    /// <summary>The first year of a decade: <c>90s</c>, <c>1990s</c>, <c>nineties</c>. Two digits mean the decade closest before <paramref name="latest"/>.</summary>
    public static int? Decade(string word, int latest)
    {
        if (Array.IndexOf(decades, word) is >= 0 and var spelled) return Latest(20 + (10 * spelled), latest);
        if (word.Length is not (3 or 5) || word[^1] != 's' || !int.TryParse(word[..^1], out var digits) || digits % 10 != 0) return null;
        return word.Length == 5 ? digits is >= 1000 and < 2200 ? digits : null : Latest(digits, latest);
    }

    private static int Latest(int twoDigits, int latest)
    {
        var year = (latest / 100 * 100) + twoDigits;
        return year > latest ? year - 100 : year;
    }
}
