using Recsys.Conversation.Understanding.Text;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding;

/// <summary>Reads an answer to the question that waits: a place, a label or a part of one, a year; "either" leaves it open.</summary>
internal static class AnswerReader
{
    private const int LongestAnswer = 6;

    private static readonly HashSet<string> filler = ["the", "a", "an", "one", "please", "option", "number", "answer", "pick", "i", "would", "say", "uh", "um", "hmm", "maybe", "of", "them", "from", "with"];
    private static readonly HashSet<string> indifferent = ["either", "any", "anything", "both", "whichever", "whatever", "all"];

    private static readonly Dictionary<string, int> places = new()
    {
        ["first"] = 1,
        ["1st"] = 1,
        ["1"] = 1,
        ["second"] = 2,
        ["2nd"] = 2,
        ["2"] = 2,
        ["third"] = 3,
        ["3rd"] = 3,
        ["3"] = 3,
        ["fourth"] = 4,
        ["4th"] = 4,
        ["4"] = 4,
        ["fifth"] = 5,
        ["5th"] = 5,
        ["5"] = 5,
        ["sixth"] = 6,
        ["6th"] = 6,
        ["6"] = 6,
    };

    /// <summary>What the text answers; null where it is no short answer to this question, but something of its own.</summary>
    public static DialogueAct? Read(string text, IReadOnlyList<Token> tokens, Question asked, ICatalog catalog)
    {
        var words = tokens.Where(token => token.IsWord).Select(token => token.Word).Where(word => !filler.Contains(word)).ToList();
        if (words.Count is 0 or > LongestAnswer) return null;
        TextSpan span = new(0, text.Length);
        if (words.Count == 1 && indifferent.Contains(words[0])) return new(text, [new(IntentKind.Skip, 0.9, span)]);
        var options = asked.Options.Where((option, i) => IsMeant(option, i, words, asked.Options.Count, catalog)).ToList();
        return options is [var only] ? Chosen(text, only, asked, span) : null;
    }

    private static bool IsMeant(QuestionOption option, int index, List<string> words, int count, ICatalog catalog)
    {
        if (words is [var word])
        {
            if (word == "last") return index == count - 1;
            if (places.TryGetValue(word, out var place)) return place == index + 1;
            if (option.Item is { } id && catalog.Find(id) is { } item && Year(item, catalog) == word) return true;
        }
        if (option.Constraint is { AnyOf: [{ Value: { } value }] } && words.SequenceEqual(Tokenizer.Tokenize(value).Where(token => token.IsWord).Select(token => token.Word))) return true;   // "French" to "in French"
        var label = Tokenizer.Tokenize(option.Label).Where(token => token.IsWord && !filler.Contains(token.Word)).Select(token => token.Word).ToList();
        return words.Count == label.Count && words.SequenceEqual(label);
    }

    private static string? Year(Item item, ICatalog catalog) =>
        catalog.Schema.Facets.FirstOrDefault(facet => facet.IsYear) is { } facet && item.Number(facet.Name) is { } year ? $"{year}" : null;

    private static DialogueAct? Chosen(string text, QuestionOption option, Question asked, TextSpan span)
    {
        if (option.Constraint is { } constraint)
            return new(text, [new(IntentKind.Refine, 0.95, span) { Slots = [new ConstraintSlot(constraint, 0.95, span)] }]);
        if (option.Item is not { } id) return null;
        ItemSlot item = new([id], 0.95, span);
        if (asked.Waiting is not { } waiting) return new(text, [new(asked.Kind == QuestionKind.Likes ? IntentKind.Liked : IntentKind.Detail, 0.95, span) { Slots = [item] }]);
        // What was open is settled; the rest of the intent stays as it was said.
        return new(text, [waiting with { Slots = [.. waiting.Slots.Select(slot => slot is ItemSlot { IsAmbiguous: true } open && open.Choices.Contains(id) ? item : slot)], Span = span }]);
    }
}
