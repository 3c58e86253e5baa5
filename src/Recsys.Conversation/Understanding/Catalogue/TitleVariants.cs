using Recsys.Conversation.Understanding.Text;

namespace Recsys.Conversation.Understanding.Catalogue;

/// <summary>The ways in which a title is said: whole, without "Part", one side of the colon, both without what is between, its beginning, its end, one rare word.</summary>
internal static class TitleVariants
{
    private static readonly HashSet<string> counters = ["part", "vol", "episode", "chapter", "no"];

    public static IEnumerable<(IReadOnlyList<Token> Tokens, TitleMatchKind Kind)> Of(string title)
    {
        var tokens = Tokenizer.Tokenize(TextCleaning.Clean(title));
        if (TrailingArticle(tokens) is { } turned) tokens = turned;
        var words = Words(tokens);
        if (words.Count == 0) yield break;
        yield return (words, TitleMatchKind.Whole);
        if (WithoutCounter(words) is { } plain) yield return (plain, TitleMatchKind.Whole);
        if (WithLastNumeral(words) is { } numbered) yield return (numbered, TitleMatchKind.Whole);
        foreach (var half in Halves(tokens)) yield return (half, TitleMatchKind.Half);
        foreach (var part in Parts(words)) yield return (part, TitleMatchKind.Part);
        if (words.FindIndex(word => word.TitleKey == word.Word + "s") is > 0 and var owner) yield return ([.. words[..owner], words[owner] with { TitleKey = words[owner].Word }], TitleMatchKind.Part);   // "Ferris Bueller" of "Ferris Bueller's Day Off"
        if (words.Count > 1)
            foreach (var word in words.Where(IsRare)) yield return ([word], TitleMatchKind.Word);
    }

    // "Matrix, The" is how some catalogues sort.
    private static List<Token>? TrailingArticle(List<Token> tokens) =>
        tokens is [.., { Word: "," }, { IsWord: true } article] && TitleKeys.IsArticle(article.Word) ? [article, .. tokens[..^2]] : null;

    private static List<Token> Words(IEnumerable<Token> tokens) => [.. tokens.Where(token => token.IsWord)];

    private static List<Token>? WithoutCounter(List<Token> words)
    {
        var at = words.FindIndex(1, word => counters.Contains(word.TitleKey));
        return at > 0 && at + 1 < words.Count && char.IsAsciiDigit(words[at + 1].TitleKey.FirstOrDefault()) ? [.. words[..at], .. words[(at + 1)..]] : null;
    }

    // A last letter V or X is most often a number: "Rocky V".
    private static List<Token>? WithLastNumeral(List<Token> words) =>
        words is [_, .., { Word: "v" or "x" } last] ? [.. words[..^1], last with { TitleKey = last.Word == "v" ? "5" : "10" }] : null;

    private static IEnumerable<List<Token>> Halves(List<Token> tokens)
    {
        List<int> marks = [.. Enumerable.Range(1, Math.Max(0, tokens.Count - 2)).Where(i => !tokens[i].IsWord && tokens[i].Word is ":" or "-" or "/" or "(")];
        foreach (var i in marks)
        {
            if (Words(tokens[..i]) is { Count: > 0 } before) yield return before;
            if (Words(tokens[(i + 1)..]) is { Count: > 0 } after && !IsSerial(after)) yield return after;
        }
        // "Star Wars: Attack of the Clones" leaves out which episode it is.
        if (marks.Count > 1 && Words(tokens[(marks[^1] + 1)..]) is { Count: > 0 } end && !IsSerial(end)) yield return [.. Words(tokens[..marks[0]]), .. end];
    }

    private static bool IsSerial(List<Token> words) => words.Count <= 2 && words.TrueForAll(word => word.Number is not null || counters.Contains(word.TitleKey) || word.TitleKey is [>= '0' and <= '9', ..]);

    private static IEnumerable<List<Token>> Parts(List<Token> words)
    {
        bool IsNamed(List<Token> part) => part.Exists(word => char.IsAsciiLetter(word.TitleKey.FirstOrDefault()) && !IsLink(word));
        for (var end = 2; end < words.Count; end++)
            if (Content(words, 0, end) >= 2 && !IsLink(words[end - 1]) && IsNamed(words[..end])) yield return words[..end];
        for (var start = 1; start + 1 < words.Count; start++)
            if (Content(words, start, words.Count) >= 2 && !IsLink(words[start]) && IsNamed(words[start..])) yield return words[start..];
    }

    private static int Content(List<Token> words, int start, int end) =>
        Enumerable.Range(start, end - start).Count(at => words[at].TitleKey.Length > 0 && !IsLink(words[at]));

    private static bool IsLink(Token word) => word.TitleKey.Length == 0 || word.Word is "of" or "and" or "to" or "in" or "on" or "for" or "with" or "from" or "or" or "at";

    private static bool IsRare(Token word) => word.TitleKey.Length >= 5 && CommonWords.Bits(word.Word) >= CommonWords.RareBits && !char.IsAsciiDigit(word.TitleKey[0]);
}
