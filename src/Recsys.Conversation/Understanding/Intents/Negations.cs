using Recsys.Conversation.Understanding.Recognition;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>Which readings an utterance negates: "no gore, nothing with Tom Cruise" does, "not only comedies" does not.</summary>
internal static class Negations
{
    private const int Reach = 5;

    private static readonly HashSet<string> triggers =
        ["no", "not", "without", "nothing", "none", "never", "avoid", "except", "neither", "nor", "minus", "skip", "drop", "exclude", "excluding", "sans", "lose", "hold", "cut", "scrap", "ditch", "omit", "ban", "remove"];

    private static readonly HashSet<string> averse = ["squeamish", "uncomfortable", "uneasy", "sensitive", "allergic", "averse", "afraid", "scared", "terrified", "wary", "weary"];

    private static readonly HashSet<string> turns =
        ["but", "just", "only", "something", "instead", "maybe", "more", "rather", "though", "although", "however", "yes", "please", "if", "show", "give", "recommend", "i", "we", "so", "then", "where"];

    /// <returns>For each unit, whether it stands under a negation.</returns>
    public static bool[] Find(UnitText text)
    {
        var negated = new bool[text.Count];
        for (var at = 0; at < text.Count; at++)
            if (Opens(text, at) is { } length) Mark(text, at + length, negated);
        return negated;
    }

    /// <summary>The number of words of a negation that begins here, or null.</summary>
    private static int? Opens(UnitText text, int at)
    {
        var (word, next) = (text.Word(at), text.Word(at + 1));
        if (word is "instead" or "sick" or "tired" && next == "of") return 2;
        if (word is "rather" or "other" && next == "than") return 2;
        if (word is "apart" or "aside" && next == "from") return 2;
        if (word is "anything" or "everything" && next is "but" or "except") return 2;
        if (word is "than" && HasBefore(text, at, "rather", "more", "prefer")) return 1;
        if (word is "over" && HasBefore(text, at, "prefer", "choose", "pick")) return next is "something" or "anything" ? 2 : 1;
        if (word is "enough" && next == "of") return text.Word(at - 1) == "get" ? null : 2;
        if (word == "not" && next == "get" && text.Word(at + 2) == "enough") return null;
        if (word is "not" or "never" && next is "seen" or "watched" or "read" or "tried" or "heard") return null;   // what is not known yet is not refused
        if (word == "never" && next == "mind") return null;   // what was said is taken back, not refused
        if (word is "never" or "not" && next is "recommend" or "suggest" or "show" or "give") return 2;
        if (word is "leave" or "leaving" or "keep" or "rule" or "take" or "taking" or "throw" or "kick" or "filter" or "weed" or "chuck" && next == "out") return 2;
        if (word == "get" && next == "rid" && text.Word(at + 2) == "of") return 3;
        if (word is "leave" or "keep" or "take" && HasSoon(text, at, "out")) return 1;
        if (averse.Contains(word) && next is "about" or "of" or "with" or "to" or "by") return 2;
        if (word is "steer" or "stay" && next is "clear" or "away") return 3;
        if (word is "spare" && next is "me" or "us") return 2;
        if (!triggers.Contains(word) || next is "only" or "just" or "problem" or "worries" or "matter" or "idea" || text.Units.ElementAtOrDefault(at + 1) is { IsMark: true }) return null;
        if (word is "hold" or "cut" && next != "the") return null;
        return word == "not" && text.Word(at - 1) == "why" ? null : 1;
    }

    private static bool HasBefore(UnitText text, int at, params string[] words)
    {
        for (var back = at - 1; back >= 0 && !text.Units[back].IsStop; back--)
            if (words.Contains(text.Word(back))) return true;
        return false;
    }

    private static bool HasSoon(UnitText text, int at, string word)
    {
        for (var ahead = at + 1; ahead < text.Count && ahead <= at + Reach && !text.Units[ahead].IsStop; ahead++)
            if (text.Word(ahead) == word) return true;
        return false;
    }

    // From the negation on to the first reading and through what is joined to it.
    private static void Mark(UnitText text, int from, bool[] negated)
    {
        var isInList = false;
        for (int at = from, gap = 0; at < text.Count; at++)
        {
            var unit = text.Units[at];
            if (unit.IsStop || (turns.Contains(unit.Word) && !(unit.Word == "more" && !isInList))) return;
            if (unit.Reading is not null)
            {
                if (isInList && unit.Reading is TermReading { IsMeasure: true } && text.Word(at - 1) == "and") return;
                (negated[at], isInList, gap) = (true, true, 0);
            }
            else if (isInList && !Continues(text, at)) return;
            else if (!isInList && gap > 0 && unit.Word == ",") return;   // "without subtitles, in English"
            else if (++gap > Reach) return;
        }
    }

    // After a negated value only "or", "nor", "and" and adjoining words carry on; a comma only in a list that ends in "or".
    private static bool Continues(UnitText text, int at) => text.Word(at) switch
    {
        "or" or "nor" or "/" => true,
        "and" => text.Units.ElementAtOrDefault(at + 1) is { IsTerm: true },
        "," => EndsInOr(text, at + 1),
        "a" or "an" or "the" or "any" or "kind" or "of" => true,
        _ => false,
    };

    private static bool EndsInOr(UnitText text, int at)
    {
        for (; at < text.Count && !text.Units[at].IsStop; at++)
            if (text.Word(at) is "or" or "nor") return true;
            else if (text.Units[at].Reading is null && text.Word(at) != ",") return false;
        return false;
    }
}
