using System.Text;

namespace Recsys.Conversation.Understanding.Text;

/// <summary>
/// The spelling under which titles are compared: no blanks, no articles, numbers in digits.
/// <c>The Godfather: Part II</c> and "godfather part two" are both <c>godfatherpart2</c>.
/// </summary>
internal static class TitleKeys
{
    public static string Of(string word) => word switch
    {
        "the" or "a" or "an" => "",
        "mister" => "mr",
        "doctor" => "dr",
        "versus" => "vs",
        "volume" => "vol",
        "pt" => "part",
        _ => (Numerals.Roman(word) ?? Numerals.Cardinal(word))?.ToString() ?? word,
    };

    public static string Join(IEnumerable<Token> tokens)
    {
        var key = new StringBuilder();
        foreach (var token in tokens) key.Append(token.TitleKey);
        return key.ToString();
    }

    public static bool IsArticle(string word) => word is "the" or "a" or "an";
}
