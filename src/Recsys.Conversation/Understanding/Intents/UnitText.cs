using Recsys.Conversation.Understanding.Recognition;
using Recsys.Conversation.Understanding.Text;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>An utterance as units: the chosen readings, and the words between them.</summary>
internal sealed class UnitText
{
    public UnitText(TokenText text, IReadOnlyList<Reading> readings)
    {
        Tokens = text;
        List<Unit> units = [];
        var next = 0;
        foreach (var reading in readings)
        {
            for (; next < reading.Start; next++) units.Add(new(next, next + 1, text.Tokens[next], null));
            units.Add(new(reading.Start, reading.End, text.Tokens[reading.Start], reading));
            next = reading.End;
        }
        for (; next < text.Count; next++) units.Add(new(next, next + 1, text.Tokens[next], null));
        Units = units;
    }

    private UnitText(TokenText text, List<Unit> units) => (Tokens, Units) = (text, units);

    public TokenText Tokens { get; }

    public IReadOnlyList<Unit> Units { get; }

    /// <summary>The same text, where the units at these places are plain words: "new" in "new search" is no value.</summary>
    public UnitText WithoutReadings(IEnumerable<int> places)
    {
        List<Unit> plain = [.. Units];
        foreach (var place in places) plain[place] = plain[place] with { Reading = null };
        return new(Tokens, plain);
    }

    public int Count => Units.Count;

    /// <summary>The word at a place; empty for readings and beyond the text.</summary>
    public string Word(int at) => at >= 0 && at < Count ? Units[at].Word : "";

    /// <summary>The span in the text of the units from start up to end (exclusive).</summary>
    public TextSpan Span(int start, int end) => end <= start ? default : Tokens.Span(Units[start].Start, Units[end - 1].End);

    public TextSpan Span(Reading reading) => Tokens.Span(reading.Start, reading.End);

    /// <summary>What a cue says is done, standing where the cue stands.</summary>
    public Intent Intent(IntentKind kind, Cue cue, double confidence, IReadOnlyList<Slot>? slots = null) =>
        new(kind, confidence, Span(cue.Start, Math.Max(cue.End, cue.Start + 1))) { Slots = slots ?? [] };

    /// <summary>Does a "not" stand shortly before the cue or between its words: "have never seen"?</summary>
    public bool IsNegated(Cue cue, Clause clause)
    {
        for (var at = Math.Max(clause.Start, cue.Literals[0] - 6); at < cue.Literals[^1]; at++)
            if (cue.Literals.Contains(at)) continue;
            else if (Word(at) is "not" or "nothing" or "no" or "never" && Word(at + 1) != ",") return true;
        return false;
    }
}
