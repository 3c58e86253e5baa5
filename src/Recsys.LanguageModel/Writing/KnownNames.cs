using System.Text.RegularExpressions;

namespace Recsys.LanguageModel.Writing;

/// <summary>
/// The names and numbers that a reply may hold: those of the facts and of the person's own words. A capitalised word inside a
/// sentence, two of them at its beginning, anything with a digit, a link and anything in quotation marks must be among them.
/// </summary>
internal sealed partial class KnownNames
{
    private readonly HashSet<string> words;
    private readonly string text;

    public KnownNames(params IEnumerable<string> sources)
    {
        text = Folded(string.Join(" \n ", sources));
        words = [.. Word().Matches(string.Join(" \n ", sources)).Select(match => Folded(match.Value))];
    }

    public bool Holds(string sentence) => !Foreign().IsMatch(sentence) && Quoted().Matches(sentence).All(IsKnownQuote) && AreNamesKnown(sentence);

    private bool IsKnownQuote(Match quote) => text.Contains(Folded(quote.Groups[1].Value), StringComparison.Ordinal);

    private bool AreNamesKnown(string sentence)
    {
        List<string> found = [.. Word().Matches(sentence).Select(match => match.Value)];
        // "Then Harbour Lights": the first word is a capital by its place alone, unless a second follows.
        var first = found.Count > 1 && IsName(found[1]) && !IsCommonOpening(found[0]) ? 0 : 1;
        return found.Skip(first).Where(IsName).Concat(found.Take(first).Where(word => word.Any(char.IsAsciiDigit))).All(word => words.Contains(Folded(word)) || IsPronoun(word));
    }

    private static bool IsName(string word) => char.IsUpper(word[0]) || word.Any(char.IsDigit) || word.Skip(1).Any(char.IsUpper);

    private static bool IsPronoun(string word) => word is "I" or "I'm" or "I've" or "I'd" or "I'll" or "I’m" or "I’ve" or "I’d" or "I’ll";

    private static bool IsCommonOpening(string word) => Opening().IsMatch(word);

    private static string Folded(string text) => text.Replace('’', '\'').ToLowerInvariant();

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{Nd}'’]*")]
    private static partial Regex Word();

    [GeneratedRegex("[\"“«]([^\"”»]*)[\"”»]")]
    private static partial Regex Quoted();

    // Nothing that a reply needs: links, markup, code, addresses, braces, invisible characters.
    [GeneratedRegex(@"https?:|www\.|[<>{}\[\]`|\\@#^~=]|\p{Cf}|\p{Cc}|_{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex(
        "^(a|about|after|all|also|and|another|as|at|because|both|but|by|for|from|here|if|in|instead|it|its|like|maybe|next|of|on|or|perhaps|since|so|then|there|these|this|those|though|to|try|with|while|you|your|yes|no)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}
