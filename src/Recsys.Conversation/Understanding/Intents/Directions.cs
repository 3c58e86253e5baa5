using Recsys.Conversation.Understanding.Recognition;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>Reads the degree words before a value.</summary>
internal static class Directions
{
    private static readonly HashSet<string> degrees = ["super", "so", "very", "really", "pretty", "quite", "just", "still", "such"];

    /// <returns>The direction, and whether it came out of a softened negation ("not too long").</returns>
    public static (Direction Direction, bool IsSoftened) Of(UnitText text, int at)
    {
        if (text.Units[at].Reading is not TermReading term || term.IsMeasure || term.IsPerson || term.IsTopic) return default;
        if (term.IsComparative) return (text.Word(at - 1) is "less" or "not" ? Direction.Less : Direction.More, false);
        var before = at - 1;
        if (text.Word(before) is "much" or "many") before--;
        if (IsComplaint(text, before)) return (Direction.TooMuch, false);
        return text.Word(before) switch
        {
            "more" when text.Word(before - 1) is not ("no" or "any" or "not") => (Direction.More, false),
            "less" or "fewer" or "least" => (Direction.Less, false),
            "too" => IsNegated(text, before) ? (Direction.Less, true) : (Direction.TooMuch, false),
            "so" or "that" or "as" or "very" or "overly" or "super" or "particularly" when IsNegated(text, before) => (Direction.Less, true),
            "enough" when IsNegated(text, before) => (Direction.More, false),
            _ => default,
        };
    }

    // "These are a bit famous", "it is rather long", "they are all so old": said of what is shown, and not well.
    private static bool IsComplaint(UnitText text, int at)
    {
        var (isMild, isOfAll) = (false, false);
        for (; at > 0; at--)
        {
            if (text.Word(at) is "bit" or "little" && text.Word(at - 1) == "a") (isMild, at) = (true, at - 1);
            else if (text.Word(at) == "rather") isMild = true;
            else if (text.Word(at) == "all") isOfAll = true;
            else if (!degrees.Contains(text.Word(at))) break;
        }
        if (at <= 0 || text.Word(at) is not ("is" or "are" or "look" or "looks" or "seem" or "seems" or "sound" or "sounds")) return false;
        var subject = text.Units[at - 1];
        return (isMild && (subject.IsPronoun || subject.IsItem)) || (isOfAll && subject.Word is "these" or "those" or "they" or "ones");
    }

    private static bool IsNegated(UnitText text, int at) =>
        text.Word(at - 1) is "not" or "nothing" or "never" || (text.Word(at - 1) is "be" or "is" or "are" && text.Word(at - 2) == "not");
}
