using Recsys.Conversation.Understanding.Recognition;
using Recsys.Conversation.Understanding.Text;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>What is named and the catalogue does not know: its words are kept, so that the reply can say so.</summary>
internal static class Unknowns
{
    private const int LongestName = 6;

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

    /// <summary>What is asked for and mentioned nowhere.</summary>
    public static IEnumerable<TextSlot> Topics(UnitText text, Clause clause, bool[] negated)
    {
        for (var at = clause.Start; at < clause.End; at++)
            if (text.Units[at].Reading is UnknownReading unknown && !negated[at])
                yield return new(text.Tokens.Text.Substring(text.Span(unknown).Start, text.Span(unknown).Length), unknown.Confidence, text.Span(unknown));
    }
}
