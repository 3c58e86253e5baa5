using Recsys.Conversation.Understanding.Text;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>Cuts an utterance where a sentence ends, and at a comma or conjunction after which something new is said.</summary>
internal static class ClauseSplitter
{
    private const int Lookahead = 3;

    private static readonly HashSet<string> joints = [",", "and", "but", "then", "so", "-", "because", "or", ":", "though", "as"];

    public static IEnumerable<Clause> Split(UnitText text, IReadOnlyList<Cue> cues)
    {
        var start = 0;
        for (var at = 0; at < text.Count; at++)
        {
            if (!text.Units[at].IsStop && !IsTurn(text, cues, start, at)) continue;
            if (at > start) yield return Clause(start, at, cues);
            start = text.Units[at].IsStop || joints.Contains(text.Word(at)) ? at + 1 : at;
        }
        if (start < text.Count) yield return Clause(start, text.Count, cues);
    }

    public static bool IsJoint(string word) => joints.Contains(word);

    private static Clause Clause(int start, int end, IReadOnlyList<Cue> cues) =>
        new(start, end, [.. cues.Where(cue => cue.Literals[0] >= start && cue.Literals[0] < end)]);

    // A joint turns to something new where a cue of another kind begins soon after it, and none spans it.
    private static bool IsTurn(UnitText text, IReadOnlyList<Cue> cues, int start, int at)
    {
        if (at == start || !joints.Contains(text.Word(at)) || cues.Any(cue => cue.Start < at && at < cue.End && cue.Literals.Contains(at))) return false;
        if (cues.Any(cue => cue.Literals[0] < at && cue.Literals[^1] > at)) return false;
        var before = cues.LastOrDefault(cue => cue.Literals[0] >= start && cue.Literals[0] < at && IsMajor(cue.Signal));
        var after = cues.FirstOrDefault(cue => cue.Literals[0] > at && IsMajor(cue.Signal));
        return after is not null && !IsException(before, after, text, at) && after.Start >= at && after.Start <= at + Lookahead && !HasMark(text, at + 1, after.Start)
            && (before is null ? SaysMoreThanAList(text, start, at) : before.Signal != after.Signal || (after.Signal is Signal.Like or Signal.Dislike or Signal.Detail && HasPronounSubject(text, at)) || (after.Signal == Signal.Similar && text.Word(at + 1) is "more" or "less" or "fewer" or "not" or "nothing"));
    }

    // "I love Nolan but not Inception" is one opinion.
    private static bool IsException(Cue? before, Cue after, UnitText text, int at) =>
        before?.Signal == Signal.Like && after.Signal == Signal.NotNow && text.Word(at) == "but" && text.Word(at + 1) == "not";

    private static bool IsMajor(Signal signal) => signal is not (Signal.Insist or Signal.Only or Signal.Always or Signal.Change);

    // "the first and the third were great": a bare list is the beginning of what follows.
    private static bool SaysMoreThanAList(UnitText text, int start, int end)
    {
        var units = Enumerable.Range(start, end - start).Select(at => text.Units[at]).ToList();
        return units.Exists(unit => unit.Reading is not null) && units.Exists(unit => unit.Word.Length > 0 && !TitleKeys.IsArticle(unit.Word) && !joints.Contains(unit.Word));
    }

    private static bool HasMark(UnitText text, int start, int end)
    {
        for (var at = start; at < end; at++)
            if (text.Units[at].IsMark) return true;
        return false;
    }

    private static bool HasPronounSubject(UnitText text, int at) => text.Word(at + 1) is "i" or "we";
}
