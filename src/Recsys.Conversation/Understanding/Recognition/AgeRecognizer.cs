using Recsys.Conversation.Understanding.Catalogue;
using Recsys.Conversation.Understanding.Text;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>Whom something is for, by their age: "a nine-year-old", "my son is 14", "two kids, 6 and 8".</summary>
internal sealed class AgeRecognizer : IRecognizer
{
    private const double Certain = 0.95;

    private readonly List<(IReadOnlyList<TermGroup> Groups, int Youngest, int Oldest)> ages;
    private readonly HashSet<string> young;

    public AgeRecognizer(ICatalog catalog, Lexicon lexicon)
    {
        ages = [.. lexicon.Ages.Select(age => (TermExpression.Parse(age.Key, catalog.Schema), age.Value[0], age.Value[^1])).Where(age => age.Item1.Count > 0)];
        young = [.. lexicon.Young];
    }

    public IEnumerable<Reading> Read(TokenText text, ShownItems shown)
    {
        for (var at = 0; at < text.Count; at++)
            if (text.Tokens[at].Number is { } age && End(text, at) is { } end && ages.FirstOrDefault(one => age >= one.Youngest && age <= one.Oldest) is { Groups: { } groups })
                yield return new TermReading(at, end, Certain, groups);
    }

    // The token after what says that the number is an age; null where nothing does.
    private int? End(TokenText text, int at)
    {
        var next = at + 1;
        if (text.Word(next) is "year" or "years" or "yr" or "yrs" && text.Word(next + 1) is "old" or "olds") return next + 2;
        if (text.Word(next) is "yo") return next + 1;
        if (text.Word(at - 1) is "am" && text.Word(at - 2) == "i" && text.Word(next) is "" or "and" or "," or "." or "so") return next;
        return IsOfTheYoung(text, at) ? next : null;
    }

    // "My lad is 6", "the kids (5, 9)", "two kids, 6 and 8".
    private bool IsOfTheYoung(TokenText text, int at)
    {
        var before = at - 1;
        while (before >= 0 && (text.Word(before) is "," or "and" or "(" or "is" or "are" or "aged" or "just" or "only" or "turning" or "turned" or "nearly" || text.Tokens[before].Number is not null)) before--;
        return before >= 0 && before < at - 1 && young.Contains(text.Word(before)) && text.Word(at + 1) is "" or "and" or "," or "." or ")" or "so" or "!" or "?";
    }
}
