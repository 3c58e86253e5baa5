using Recsys.Conversation.Understanding.Text;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>How many items are wanted: "3 films", "five comedies", "a couple of".</summary>
internal sealed class CountRecognizer(DomainWords words) : IRecognizer
{
    private const int Most = 50;

    public IEnumerable<Reading> Read(TokenText text, ShownItems shown)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (text.Word(at) == "couple" && text.Word(at + 1) == "of") yield return new CountReading(at, at + 2, 2);
            else if (text.Tokens[at].Number is { } number and >= 1 and <= Most && number % 1 == 0 && (text.Word(at) == "one" ? IsJustOne(text, at) : IsCounted(text, at) || IsAmount(text, at)))
                yield return new CountReading(at, at + 1, (int)number);
        }
    }

    // "I need one film": a film that was seen is no such.
    private bool IsJustOne(TokenText text, int at) => words.IsNoun(text.Word(at + 1)) && !words.IsPluralNoun(text.Word(at + 1))
        && text.Word(at - 1) is "just" or "only" or "exactly" or "me" or "us" or "need" or "want" or "get" or "download" or "pick" or "choose" or "recommend" or "suggest";

    // "Make it 3", "2 more".
    private static bool IsAmount(TokenText text, int at) =>
        (text.Word(at - 1) is "it" or "that" or "them" && text.Word(at - 2) == "make")
        || (text.Word(at + 1) is "more" or "others" && (at == 0 || text.Word(at - 1) is "me" or "us" or "get" or "want" or "need" or "see" or "show" or "give" or "recommend" or "suggest" or "," or "." or "and"));

    // A number before something in the plural, unless it tells which: "number 3", "the first 3".
    private bool IsCounted(TokenText text, int at) =>
        text.Word(at - 1) is not ("number" or "no" or "#" or "part" or "/" or "first" or "last" or "like")
        && Enumerable.Range(at + 1, 3).FirstOrDefault(next => words.IsPluralNoun(text.Word(next)), -1) is > 0 and var counted
        && Enumerable.Range(at + 1, counted - at - 1).All(next => text.Word(next) is not ("and" or "or" or "," or "/" or "." or "out"));
}
