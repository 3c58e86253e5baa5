using Recsys.Conversation.Understanding.Text;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>Items by their place on the slate: "the second one", "number 3", "2 and 4", "the first two", "all of these".</summary>
internal sealed class PlaceRecognizer(DomainWords words, QuantityReader quantities) : IRecognizer
{
    public IEnumerable<Reading> Read(TokenText text, ShownItems shown)
    {
        if (shown.Items.Count == 0) yield break;
        for (var at = 0; at < text.Count; at++)
            if ((Several(text, at, shown) ?? Ordinal(text, at, shown) ?? Numbered(text, at, shown) ?? Digit(text, at, shown) ?? All(text, at, shown)) is { } reading)
                yield return reading;
    }

    // "the first two", "the last 3"
    private ItemReading? Several(TokenText text, int at, ShownItems shown)
    {
        if (text.Word(at) is not ("first" or "last" or "top" or "bottom") || at + 1 >= text.Count || text.Tokens[at + 1].Number is not ({ } number and >= 2)) return null;
        var count = (int)Math.Min(number, shown.Items.Count);
        var items = text.Word(at) is "first" or "top" ? shown.Items.Take(count) : shown.Items.TakeLast(count);
        return new(WithArticle(text, at), WithNoun(text, at + 2), 0.95, [.. items]) { IsGroup = true, IsReference = true };
    }

    private ItemReading? Ordinal(TokenText text, int at, ShownItems shown)
    {
        var place = text.Word(at) is "top" && text.Word(at + 1) == "one" ? 1 : text.Word(at) is "last" or "final" or "bottom" ? shown.Items.Count : Numerals.Ordinal(text.Word(at));
        if (place is null || place > shown.Items.Count) return null;
        var (start, end) = (WithArticle(text, at), WithNoun(text, at + 1));
        var isPointing = start < at || end > at + 1 || text.Word(at - 1) is "and" or "or" or ",";
        return isPointing && !IsTime(text.Word(at + 1)) ? One(shown, place.Value, start, end, 0.9) : null;
    }

    private static ItemReading? Numbered(TokenText text, int at, ShownItems shown)
    {
        if (text.Word(at) is not ("number" or "no" or "#" or "option" or "item" or "nr") || at + 1 >= text.Count) return null;
        return text.Tokens[at + 1].Number is { } number && number >= 1 && number <= shown.Items.Count && number % 1 == 0
            ? One(shown, (int)number, at, at + 2, 0.95)
            : null;
    }

    // A bare digit that counts, measures and rates nothing.
    private ItemReading? Digit(TokenText text, int at, ShownItems shown)
    {
        if (text.Word(at) is not [>= '1' and <= '9'] and not "10" || text.Tokens[at].Number is not { } number || number > shown.Items.Count) return null;
        var (before, after) = (text.Word(at - 1), text.Word(at + 1));
        if (before == "than" && text.Word(0) is not ("is" or "are" or "was" or "were" or "does" or "do") || (before is "it" or "that" or "them" && text.Word(at - 2) == "make")) return null;
        if (before is "/" or "part" or "of" or "first" or "last" or "top" or "under" or "over" or "the" or "$" or "(") return null;
        if (after is "/" or "star" or "stars" or "out" or "more" or "points" or "times" || quantities.IsUnit(Stemming.Stem(after)) || words.IsPluralNoun(after) || words.IsPluralNoun(text.Word(at + 2))) return null;
        return One(shown, (int)number, at, at + 1, 0.75);
    }

    private static ItemReading? All(TokenText text, int at, ShownItems shown)
    {
        var end = text.Word(at) is "all" or "none" or "any" or "each" or "both" && text.Word(at + 1) == "of" && text.Word(at + 2) is "these" or "those" or "them" ? at + 3
            : text.Word(at) is "all" && text.Word(at + 1) is "these" or "those" ? at + 2
            : text.Word(at) is "them" or "these" or "those" && text.Word(at + 1) is "all" or "ones" ? at + 2
            : -1;
        return end < 0 || text.Word(at) == "none" ? null : new(at, end, 0.8, shown.Items) { IsGroup = true, IsReference = true };
    }

    private static ItemReading One(ShownItems shown, int place, int start, int end, double confidence) =>
        new(start, end, confidence, [shown.Items[place - 1]]) { IsReference = true };

    private static int WithArticle(TokenText text, int at) => text.Word(at - 1) == "the" ? at - 1 : at;

    private int WithNoun(TokenText text, int end) =>
        text.Word(end) is "one" or "ones" or "pick" or "option" or "suggestion" or "recommendation" or "item" or "result" || words.IsNoun(text.Word(end)) ? end + 1 : end;

    private static bool IsTime(string word) => word is "week" or "night" or "year" or "month" or "time" or "weekend" or "thing" or "of" or "change" or "summer";
}
