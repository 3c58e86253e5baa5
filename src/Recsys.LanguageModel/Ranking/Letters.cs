using System.Text.RegularExpressions;

namespace Recsys.LanguageModel.Ranking;

/// <summary>Reads an order of letters from what a model says.</summary>
internal static partial class Letters
{
    public const int Most = 26;

    public static char Of(int index) => (char)('A' + index);

    /// <summary>
    /// The order as indexes, always a permutation. Repaired by rule: text around the letters goes, of a repeated letter the
    /// first counts, unknown ones go, missing ones follow in the given order. With less than half of the letters there is none.
    /// </summary>
    public static LetterOrder? Read(string answer, int count)
    {
        var named = Named(answer);
        if (named.Count == count && IsPermutation(named, count) && OnlyLetters().IsMatch(answer)) return new(named, IsRepaired: false);
        List<int> known = [.. named.Where(index => index < count).Distinct()];
        if (known.Count == 0 || known.Count * 2 < count) return null;
        return new([.. known, .. Enumerable.Range(0, count).Except(known)], IsRepaired: true);
    }

    public static bool IsPermutation(IReadOnlyList<int> order, int count) =>
        order.Count == count && order.Distinct().Count() == count && order.All(index => index >= 0 && index < count);

    private static List<int> Named(string answer)
    {
        var text = answer.Length > 4000 ? answer[..4000] : answer;
        // "BCA" in one word is an order as well, unless it is a word of prose.
        var letters = Run().Match(text) is { Success: true } run ? run.Value : string.Concat(Single().Matches(text).Select(match => match.Value));
        return [.. letters.Select(letter => letter - 'A')];
    }

    [GeneratedRegex(@"^[\s\[""'(]*[A-Z](\s*[,;>→|\s]\s*[A-Z])*[\s\]""').]*$")]
    private static partial Regex OnlyLetters();

    [GeneratedRegex(@"(?<=^\s*)[A-Z]{2,26}(?=\s*$)")]
    private static partial Regex Run();

    // A letter by itself; "A good start" and "I think" are prose.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}'’])[A-Z](?![\p{L}\p{Nd}'’])(?!\s\p{Ll})")]
    private static partial Regex Single();
}
