using Recsys.Conversation.Understanding.Recognition;
using Recsys.Conversation.Understanding.Text;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>What is named and the catalogue does not know: its words are kept, so that the reply can say so.</summary>
internal static class Unknowns
{
    private const int LongestName = 6, ShortestAlone = 5;   // words, letters
    private const double Guess = 0.4;
    private const char LastLatin = 'ɏ';   // in other alphabets what stands alone may be a whole sentence

    private static readonly HashSet<string> speech =
        ["i", "you", "we", "me", "us", "my", "your", "our", "a", "an", "is", "are", "am", "was", "were", "do", "does", "did", "can", "could", "would", "will", "have", "has", "please", "not", "no", "yes", "okay", "why", "how", "what", "who"];

    /// <summary>The name after a cue: "I loved Parasite" where the catalogue has none of that name.</summary>
    public static TextSlot? Name(UnitText text, Cue cue, Clause clause, double confidence)
    {
        var start = cue.End;
        while (start < clause.End && TitleKeys.IsArticle(text.Word(start))) start++;
        var end = start;
        while (end < clause.End && end < start + LongestName && text.Units[end] is { Reading: null, IsMark: false } unit && !ClauseSplitter.IsJoint(unit.Word) && (end == start || !unit.IsPronoun)) end++;
        var isName = Enumerable.Range(start, end - start).Any(at => CommonWords.Bits(text.Word(at)) >= CommonWords.RareBits
            || text.Units[at].Token is { IsCapitalised: true, StartsSentence: false, Word: not "i" });
        return isName ? new(text.Tokens.Text[text.Units[start].Token.Start..text.Units[end - 1].Token.End], confidence, text.Span(start, end)) : null;
    }

    /// <summary>"Knives out": a few words that say nothing but a name, which nothing in the catalogue has; null where they are talk.</summary>
    public static TextSlot? Alone(UnitText text, IReadOnlyList<Cue> cues, DomainWords words)
    {
        var said = text.Units.Where(unit => !unit.IsMark).ToList();
        if (said.Count is 0 or > LongestName || cues.Count > 0 || said.Exists(unit => unit.Reading is not null || speech.Contains(unit.Word) || words.IsIdle(unit.Word) || words.IsNoun(unit.Word) || words.IsConsume(unit.Word))) return null;
        if (said.Count == 1 && said[0].Word.Length < ShortestAlone) return null;
        var isName = said.Exists(unit => CommonWords.Bits(unit.Word) >= CommonWords.RareBits && unit.Word.All(letter => char.IsLetter(letter) && letter <= LastLatin))
            || (said.Count > 1 && text.Tokens.HasLowerCase && said.TrueForAll(unit => unit.Token.IsCapitalised || TitleKeys.IsArticle(unit.Word) || unit.Word.Length <= 3));
        var (first, last) = (said[0].Token, said[^1].Token);
        return isName ? new(text.Tokens.Text[first.Start..last.End], Guess, text.Span(0, text.Count)) : null;
    }

    /// <summary>What is asked for and mentioned nowhere.</summary>
    public static IEnumerable<TextSlot> Topics(UnitText text, Clause clause, bool[] negated)
    {
        for (var at = clause.Start; at < clause.End; at++)
            if (text.Units[at].Reading is UnknownReading unknown && !negated[at])
                yield return new(text.Tokens.Text.Substring(text.Span(unknown).Start, text.Span(unknown).Length), unknown.Confidence, text.Span(unknown));
    }
}
