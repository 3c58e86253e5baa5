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
            else if (text.Tokens[at].Number is { } number and >= 1 and <= Most && number % 1 == 0 && text.Word(at) != "one" && IsCounted(text, at))
                yield return new CountReading(at, at + 1, (int)number);
        }
    }

    // A number before something in the plural, unless it tells which: "number 3", "the first 3".
    private bool IsCounted(TokenText text, int at) =>
        text.Word(at - 1) is not ("number" or "no" or "#" or "part" or "/" or "first" or "last" or "like")
        && Enumerable.Range(at + 1, 3).Any(next => words.IsPluralNoun(text.Word(next)))
        && Enumerable.Range(at + 1, 2).All(next => text.Word(next) is not ("and" or "or" or "," or "/" or "." or "out"));
}
