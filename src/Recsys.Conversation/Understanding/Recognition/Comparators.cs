using Recsys.Conversation.Understanding.Text;

namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>The English words that bound a quantity, before it and after it.</summary>
internal static class Comparators
{
    private static readonly (string[] Words, Comparator Meaning)[] before = Table(
        (Comparator.AtMost, "not longer than|no longer than|not more than|no more than|at most|up to|max|maximum|maximum of|a maximum of|within|until|till|no newer than|no later than|not over"),
        (Comparator.AtLeast, "at least|minimum|minimum of|a minimum of|since|no less than|not less than|not shorter than|no shorter than|no earlier than|no older than|not older than|not before|not under"),
        (Comparator.Below, "under|below|less than|shorter than|fewer than|before|prior to|older than|earlier than|cheaper than|lower than|pre"),
        (Comparator.Above, "over|above|more than|longer than|after|newer than|later than|higher than|post|past|upwards of|more recent than"),
        (Comparator.Around, "around|about|roughly|circa|approximately|close to|somewhere around|near"));

    private static readonly (string[] Words, Comparator Meaning)[] after = Table(
        (Comparator.AtMost, "max|maximum|tops|at most|or less|or under|or shorter|or below|or older|or earlier|or before|and older|and earlier|or cheaper|or fewer"),
        (Comparator.AtLeast, "min|minimum|at least|or more|or longer|or over|or above|or newer|or later|or after|and newer|and later|and up|and above|onwards|onward|and onwards|plus|and after"));

    public static (Comparator Meaning, int Next)? Before(TokenText text, int at) => Longest(before, text, at);

    public static (Comparator Meaning, int Next)? After(TokenText text, int at) => Longest(after, text, at);

    private static (Comparator Meaning, int Next)? Longest((string[] Words, Comparator Meaning)[] table, TokenText text, int at)
    {
        foreach (var (words, meaning) in table)
            if (Matches(text, at, words)) return (meaning, at + words.Length);
        return null;
    }

    private static bool Matches(TokenText text, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
            if (text.Word(at + i) != words[i]) return false;
        return true;
    }

    // Longer phrases first, so that the first match is the longest.
    private static (string[] Words, Comparator Meaning)[] Table(params (Comparator Meaning, string Phrases)[] rows) =>
    [
        .. rows.SelectMany(row => row.Phrases.Split('|').Select(phrase => (Words: phrase.Split(' '), row.Meaning)))
            .OrderByDescending(row => row.Words.Length),
    ];
}
