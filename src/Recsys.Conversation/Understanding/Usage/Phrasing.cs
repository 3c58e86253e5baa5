using Recsys.Conversation.Understanding.Intents;
using Recsys.Conversation.Understanding.Recognition;

namespace Recsys.Conversation.Understanding.Usage;

/// <summary>A text as the examples are written: its words, with the class in place of what was recognised.</summary>
internal static class Phrasing
{
    /// <param name="areTermsWords">Does a value of one word stand for itself?</param>
    public static IReadOnlyList<string> Of(UnitText text, DomainWords words, bool areTermsWords = false)
    {
        List<string> said = [];
        foreach (var unit in text.Units)
            if ((areTermsWords && IsWordAsWell(unit) ? unit.Token.Word : Word(unit, words)) is { } word && !(word is "<facet>" or "<item>" && said.Count > 0 && said[^1] == word)) said.Add(word);
        return said;
    }

    /// <summary>Is it one word that means a value or a person, and may be just the word?</summary>
    public static bool IsWordAsWell(Unit unit) => unit.Reading is TermReading { IsMeasure: false } && unit.End == unit.Start + 1;

    private static string? Word(Unit unit, DomainWords words) => unit.Reading switch
    {
        ItemReading item => item.IsReference ? "<place>" : "<item>",
        TermReading { IsPerson: true } => "<person>",
        TermReading { IsMeasure: true } => "<number>",
        TermReading { IsTopic: true } or UnknownReading => "<topic>",
        TermReading { IsComparative: true } => "<more>",
        TermReading => "<facet>",
        CountReading => "<count>",
        RatingReading => "<rating>",
        _ when unit.IsMark => null,
        _ when words.IsNoun(unit.Word) => "<noun>",
        _ when words.IsConsume(unit.Word) => "<watch>",
        _ when words.IsConsumed(unit.Word) => "<watched>",
        _ => unit.Word,
    };
}
