namespace Recsys.Conversation.Understanding.Text;

/// <summary>How English adjectives are compared.</summary>
internal static class EnglishForms
{
    /// <summary>What -er and -est are put after: <c>funni</c>, <c>larg</c>, <c>sadd</c>, <c>dark</c>.</summary>
    public static string ComparisonStem(string adjective) => adjective switch
    {
        [.., 'y'] => adjective[..^1] + "i",
        [.., 'e'] => adjective[..^1],
        [.., var before, var vowel, var last] when !IsVowel(before) && IsVowel(vowel) && !IsVowel(last) && last is not ('w' or 'x') => adjective + last,
        _ => adjective,
    };

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
