using System.Globalization;
using System.Text;

namespace Recsys.Conversation.Understanding.Text;

/// <summary>Makes any input safe to read: cut at a length, and without control, direction and half characters.</summary>
internal static class TextCleaning
{
    /// <summary>Longer utterances are cut: nobody types more in one turn, and reading stays fast.</summary>
    public const int LongestUtterance = 4000;

    public static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, LongestUtterance));
        for (var i = 0; i < text.Length && clean.Length < LongestUtterance; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
            else if (!char.IsSurrogate(text[i]))
                clean.Append(Plain(text[i]));
        }
        return clean.ToString();
    }

    // Zero-width and direction marks are "format" characters; typographic quotes are read as the plain ones.
    private static string Plain(char character) => character switch
    {
        '\n' or '\r' or '\t' => " ",
        '\u2018' or '\u2019' or '\u02BC' or '`' or '\u00B4' => "'",
        '\u201C' or '\u201D' or '\u00AB' or '\u00BB' => "\"",
        '\u2013' or '\u2014' => " - ",
        '\u2026' => "...",
        _ => char.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => "",
            _ => character.ToString(),
        },
    };
}
