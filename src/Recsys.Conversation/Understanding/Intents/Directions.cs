using Recsys.Conversation.Understanding.Recognition;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>Reads the degree words before a value.</summary>
internal static class Directions
{
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

    // "These are a bit famous", "it was rather long": said of what is shown, and not well.
    private static bool IsComplaint(UnitText text, int at)
    {
        var verb = text.Word(at) is "bit" or "little" && text.Word(at - 1) == "a" ? at - 2 : text.Word(at) == "rather" ? at - 1 : -1;
        while (verb > 0 && text.Word(verb) is "all" or "just" or "still" or "quite") verb--;
        return verb > 0 && text.Word(verb) is "is" or "are" or "look" or "looks" or "seem" or "seems" or "sound" or "sounds" && (text.Units[verb - 1].IsPronoun || text.Units[verb - 1].IsItem || text.Word(verb - 1) is "ones");
    }

    private static bool IsNegated(UnitText text, int at) =>
        text.Word(at - 1) is "not" or "nothing" or "never" || (text.Word(at - 1) is "be" or "is" or "are" && text.Word(at - 2) == "not");
}
