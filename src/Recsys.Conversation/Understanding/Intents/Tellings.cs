using Recsys.Conversation.Understanding.Recognition;
using Recsys.Conversation.Understanding.Text;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>Clauses in which people tell of themselves, without a phrase that gives their intent away.</summary>
internal static class Tellings
{
    private static readonly HashSet<string> narrators = ["i", "we", "he", "she", "they", "it", "my", "our", "that", "this", "there", "you", "what", "who", "is", "are"];
    private static readonly HashSet<string> tellings =
        ["had", "was", "were", "been", "went", "did", "got", "am", "is", "are", "has", "does", "do", "work", "works", "live", "lives", "study", "teach", "came", "come", "moved", "grew", "used", "know",
         "think", "heard", "said", "told", "mean", "remember", "hope", "wonder", "bought", "read", "spent", "finished", "started", "took", "made", "have"];
    private static readonly HashSet<string> wishing =
        ["would", "should", "could", "must", "ought", "might", "may", "want", "wants", "need", "needs", "rather", "ideally", "preferably", "hopefully", "maybe", "perhaps", "please", "let", "curious", "keen", "interested"];
    private static readonly HashSet<string> speakers = ["i", "we", "my", "our", "me", "us"];
    private static readonly HashSet<string> seeking =
        ["want", "need", "find", "have", "has", "had", "got", "get", "show", "give", "looking", "watch", "watched", "see", "seen", "saw", "wonder", "heard", "hear", "know", "think", "help", "try"];
    private static readonly HashSet<string> askers =
        ["what", "which", "who", "how", "where", "when", "why", "do", "does", "did", "is", "are", "was", "can", "could", "would", "will", "should"];
    private static readonly HashSet<string> denials = ["not", "never", "no", "nothing", "hardly", "barely", "neither"];
    private static readonly HashSet<string> spoilt = ["old", "bored", "tire", "tires", "tired", "disappoint", "disappoints", "fail", "fails", "wrong"];

    /// <summary>
    /// Whether a clause speaks well of the items that it names: "we come back to Heat every year" does, since whoever brings up a
    /// title in telling of themselves, and asks for nothing, thinks well of it unless they say otherwise. Null where it tells nothing.
    /// </summary>
    public static bool? Opinion(UnitText text, Clause clause)
    {
        var words = Words(text, clause);
        if (!words.Overlaps(speakers) || words.Overlaps(seeking) || askers.Contains(text.Word(clause.Start)) || text.Word(clause.End) == "?") return null;
        var isSpoilt = words.Any(Opinions.IsBad) || words.Overlaps(spoilt);
        return isSpoilt == words.Overlaps(denials);   // "never gets old"
    }

    /// <summary>"I had a long day": the speaker tells something and asks for nothing.</summary>
    public static bool IsNarrative(UnitText text, Clause clause, bool[] negated)
    {
        if (clause.Cues.Any(cue => cue.Signal is Signal.Insist or Signal.Only or Signal.Change or Signal.Always)) return false;
        var words = Words(text, clause);
        if (!narrators.Contains(text.Word(clause.Start)) || !words.Overlaps(tellings)) return false;
        if (text.Word(clause.Start) == "it" && text.Units.ElementAtOrDefault(clause.Start + 2)?.Token.Word == "for") return false;   // "it's for adult viewers"
        // "I have two hours": that is how long it may take.
        if (Enumerable.Range(clause.Start, clause.End - clause.Start).Any(at => text.Units[at].Reading is TermReading { IsMeasure: true, Groups: [{ AnyOf: [{ Low: null, High: not null }] }] })) return false;
        if (words.Overlaps(wishing) || (words.Contains("not") && words.Contains("many"))) return false;   // who has not seen many would like to
        return !Enumerable.Range(clause.Start, clause.End - clause.Start).Any(at =>
            text.Units[at].IsTerm && (negated[at] || Directions.Of(text, at).Direction != Direction.None));
    }

    private static HashSet<string> Words(UnitText text, Clause clause) =>
        [.. Enumerable.Range(clause.Start, clause.End - clause.Start).Select(text.Word)];
}
