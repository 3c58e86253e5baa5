using Recsys.Conversation.Understanding.Recognition;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>Values that describe the day or the speaker and not what is wanted: "a quiet night in", "a long week", "I am from Brazil"; and "as long as". A value under its own name stays one: "a romantic evening".</summary>
internal static class Occasions
{
    private static readonly HashSet<string> times = ["night", "nights", "day", "days", "evening", "week", "weekend", "morning", "afternoon", "month", "year", "years", "time", "times", "shift", "commute", "journey", "flight", "meeting", "weather",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>Is the word a time, so that what stands before it tells of the time?</summary>
    public static bool IsTime(string word) => times.Contains(word);

    /// <summary>The places of such values.</summary>
    public static IEnumerable<int> In(UnitText text) => Enumerable.Range(0, text.Count).Where(at => IsOfTheDay(text, at) || IsOfTheSpeaker(text, at));

    // "I am from Brazil, sorry for my English", "hello from Ireland".
    private static bool IsOfTheSpeaker(UnitText text, int at) => text.Units[at].IsTerm && (
        (text.Word(at - 1) == "from" && (text.Word(at - 2) is "hello" or "hi" or "hey" or "greetings" || (text.Word(at - 2) is "am" or "are" or "come" && text.Word(at - 3) is "i" or "we")))
        || (text.Word(at - 1) == "my" && (text.Word(at - 2) is "sorry" or "excuse" or "pardon" || text.Word(at - 3) is "sorry" or "excuse" or "pardon")));

    private static bool IsOfTheDay(UnitText text, int at) =>
        text.Units[at] is { IsSingleTerm: true, Reading: TermReading { IsComparative: false } term, Token.Word: var word }
        && (times.Contains(text.Word(at + 1)) || (word == "long" && text.Word(at - 1) is "as" or "so" or "no"))
        && term.Groups.All(group => group.AnyOf.All(one => !word.Equals(one.Value, StringComparison.OrdinalIgnoreCase)));
}
