namespace Recsys.Conversation.Understanding.Text;

/// <summary>Cuts a cleaned text into tokens. Hyphens inside words separate, apostrophes join, abbreviations keep no full stop.</summary>
internal static class Tokenizer
{
    private static readonly HashSet<string> abbreviations = ["dr", "mr", "mrs", "ms", "st", "jr", "sr", "vs", "vol", "no", "inc", "pt"];

    public static List<Token> Tokenize(string text)
    {
        List<Token> tokens = [];
        var startsSentence = true;
        for (var i = 0; i < text.Length;)
        {
            if (Folding.IsWordCharacter(text[i]))
            {
                var end = EndOfWord(text, i);
                AddWord(tokens, text, i, end, startsSentence);
                startsSentence = false;
                i = end;
                continue;
            }
            if (AddMark(tokens, text, i)) startsSentence |= text[i] is '.' or '!' or '?' or ':' or '"';
            i++;
        }
        return tokens;
    }

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && (Folding.IsWordCharacter(text[end]) || JoinsWord(text, end) || IsDecimalPoint(text, end))) end++;
        return end;
    }

    private static bool JoinsWord(string text, int at) =>
        text[at] == '\'' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && at > 0 && char.IsLetterOrDigit(text[at - 1]);

    private static bool IsDecimalPoint(string text, int at) =>
        text[at] == '.' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static void AddWord(List<Token> tokens, string text, int start, int end, bool startsSentence)
    {
        var raw = Folding.Fold(text.AsSpan(start, end - start));
        var joined = raw.Replace("'", "", StringComparison.Ordinal);
        if (WithOrWithout(tokens, text, start, end, joined)) return;
        var key = TitleKeys.Of(joined);
        // "It's" is a contraction, "Nolan's" a possessive whose owner is looked up; a title keeps either as written.
        var words = Contractions.Expand(raw, joined) ?? [raw.EndsWith("'s", StringComparison.Ordinal) ? raw[..^2].Replace("'", "", StringComparison.Ordinal) : joined];
        for (var w = 0; w < words.Length; w++)
            tokens.Add(new(words[w], w == 0 ? key : "", start, end, true)
            {
                IsCapitalised = char.IsUpper(text[start]) || char.IsAsciiDigit(text[start]),
                StartsSentence = startsSentence,
            });
    }

    // w/ and w/o
    private static bool WithOrWithout(List<Token> tokens, string text, int start, int end, string word)
    {
        if (word == "w" && end < text.Length && text[end] == '/')
        {
            tokens.Add(new("with", "w", start, end, true));
            return true;
        }
        if (word != "o" || tokens is not [.., { Word: "with" } with, { Word: "/" }] || with.TitleKey != "w") return false;
        tokens.RemoveRange(tokens.Count - 2, 2);
        tokens.Add(new("without", "wo", with.Start, end, true));
        return true;
    }

    private static bool AddMark(List<Token> tokens, string text, int at)
    {
        var mark = text[at];
        if (char.IsWhiteSpace(mark) || char.IsSurrogate(mark)) return false;
        if (mark is '-' or '\'' && InsideWord(text, at)) return false;
        if (mark == '.' && tokens is [.., { IsWord: true } last] && last.End == at && EndsAbbreviation(last, text, at)) return false;
        if (mark is '&' or '+') tokens.Add(new("and", "and", at, at + 1, true));
        else tokens.Add(new(mark.ToString(), "", at, at + 1, false));
        return true;
    }

    private static bool InsideWord(string text, int at) =>
        at > 0 && at + 1 < text.Length && Folding.IsWordCharacter(text[at - 1]) && Folding.IsWordCharacter(text[at + 1]);

    // "No. 3" is a number, "No. I liked it" an answer.
    private static bool EndsAbbreviation(Token last, string text, int at) => last.Word == "no"
        ? text.AsSpan(at + 1).TrimStart() is [>= '0' and <= '9', ..]
        : (last.Word.Length == 1 && char.IsLetter(last.Word[0]) && (at - 2 < 0 || !char.IsLetter(text[at - 2])) && last.Word != "i") || abbreviations.Contains(last.Word);
}
