namespace Recsys.Conversation.Understanding.Intents;

/// <summary>Questions for the one of a list that is most of something: "which one is the scariest?".</summary>
internal static class Superlatives
{
    private const int Opening = 2;   // "and which …", "so which …"

    /// <summary>Does the clause ask which of what is shown is the most of a value? "Which scary film should I watch?" asks for others.</summary>
    public static bool Asked(UnitText text, Clause clause)
    {
        var which = Enumerable.Range(clause.Start, Math.Min(Opening, clause.End - clause.Start)).FirstOrDefault(at => text.Word(at) == "which", -1);
        if (which < 0) return false;
        var verb = Enumerable.Range(which + 1, Math.Max(0, clause.End - which - 1)).FirstOrDefault(at => text.Word(at) is "is" or "was" or "are" or "has" or "looks" or "sounds", -1);
        return verb > 0
            && Enumerable.Range(which + 1, verb - which - 1).All(at => text.Word(at) is "one" or "ones" or "of" or "the" or "these" or "those" or "them" or "five" or "all" or "you" or "think")
            && Enumerable.Range(verb + 1, Math.Max(0, clause.End - verb - 1)).Any(at => text.Units[at].IsTerm && IsMost(text, at));
    }

    private static bool IsMost(UnitText text, int at) =>
        text.Units[at].Token.Word.EndsWith("est", StringComparison.Ordinal) || text.Word(at - 1) is "most" or "least";
}
