using System.Text;

namespace Recsys.Conversation.Understanding.Text;

/// <summary>Lower case without accents, so that <c>Amélie</c> and <c>amelie</c> are one word. (Unicode normalization needs ICU, which this house leaves out.)</summary>
internal static class Folding
{
    private static readonly Dictionary<char, string> plain = Table(
        "a àáâãäåāăąǎ", "c çćĉċč", "d ďđð", "e èéêëēĕėęě", "g ĝğġģ", "h ĥħ", "i ìíîïĩīĭįıǐ", "j ĵ", "k ķ", "l ĺļľŀł", "n ñńņňŋ",
        "o òóôõöøōŏőǒ", "r ŕŗř", "s śŝşšș", "t ţťŧț", "u ùúûüũūŭůűųǔ", "w ŵ", "y ýÿŷ", "z źżž",
        "ae æ", "oe œ", "ss ß", "th þ", "0 ⁰", "1 ¹", "2 ²", "3 ³", "4 ⁴", "5 ⁵", "12 ½", "14 ¼", "34 ¾");

    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var lower = char.ToLowerInvariant(character);
            if (lower < 128) folded.Append(lower);
            else if (plain.TryGetValue(lower, out var letters)) folded.Append(letters);
            else folded.Append(lower);
        }
        return folded.ToString();
    }

    public static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) || plain.ContainsKey(character);

    private static Dictionary<char, string> Table(params string[] rows) => (
        from row in rows
        let parts = row.Split(' ')
        from accented in parts[1]
        select (accented, parts[0])).ToDictionary(pair => pair.accented, pair => pair.Item2);
}
