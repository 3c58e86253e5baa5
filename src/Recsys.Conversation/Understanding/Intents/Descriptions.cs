using Recsys.Conversation.Understanding.Recognition;
using Recsys.Conversation.Understanding.Text;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>Shown items by what they are: "the Nolan one", "the French film", "the one with Leonardo DiCaprio", "the pig one".</summary>
internal static class Descriptions
{
    private const int LongestDescription = 3;   // words
    private const double TellingBits = 11;

    public static UnitText Resolve(UnitText text, ShownItems shown, ICatalog catalog, DomainWords words)
    {
        if (shown.Items.Count == 0) return text;
        List<Reading> readings = [];
        for (var at = 0; at < text.Count;)
        {
            if (At(text, at, shown, catalog, words) is var (reading, next))
            {
                readings.Add(reading);
                at = next;
            }
            else if (text.Units[at++].Reading is { } kept) readings.Add(kept);
        }
        return new(text.Tokens, readings);
    }

    private static (ItemReading Reading, int Next)? At(UnitText text, int at, ShownItems shown, ICatalog catalog, DomainWords words)
    {
        if (text.Word(at) != "the") return null;
        List<TermReading> terms = [];
        var next = at + 1;
        var isHeadFirst = IsHead(text.Word(next), words);
        if (isHeadFirst) next++;
        for (; next < text.Count; next++)
            if (text.Units[next].Reading is TermReading term) terms.Add(term);
            else if (!isHeadFirst || terms.Count > 0 || text.Word(next) is not ("with" or "from" or "by" or "about" or "set" or "in" or "that" or "is")) break;
        if (terms.Count == 0) return isHeadFirst ? null : Mentioned(text, at, shown, catalog, words);
        if (terms.Exists(term => term.IsComparative)) return null;
        if (!isHeadFirst && !IsHead(text.Word(next++), words)) return null;
        var matches = shown.Items.Where(id => catalog.Find(id) is { } item && terms.TrueForAll(term => Fits(item, term))).ToList();
        return matches.Count == 0 ? null : (new(text.Units[at].Start, text.Units[next - 1].End, 0.9, matches) { IsReference = true }, next);
    }

    // By a word that something shown has in its title or its texts.
    private static (ItemReading Reading, int Next)? Mentioned(UnitText text, int at, ShownItems shown, ICatalog catalog, DomainWords words)
    {
        var head = at + 1;
        while (head <= at + LongestDescription && text.Word(head) is { Length: > 2 } word && !IsHead(word, words) && CommonWords.Bits(word) >= TellingBits && !Opinions.IsOpinion(word)) head++;
        if (head == at + 1 || text.Word(head) != "one") return null;
        var said = string.Join(' ', Enumerable.Range(at + 1, head - at - 1).Select(text.Word));
        var matches = shown.Items.Where(id => catalog.Find(id) is { } item && ItemWords.Mention(item, said)).ToList();
        return matches.Count == 0 ? null : (new(text.Units[at].Start, text.Units[head].End, 0.9, matches) { IsReference = true }, head + 1);
    }

    private static bool IsHead(string word, DomainWords words) => word == "one" || words.IsNoun(word);

    private static bool Fits(Item item, TermReading reading) =>
        reading.Groups.All(group => group.AnyOf.Any(term => Fits(item, term)) != group.IsNegated);

    private static bool Fits(Item item, FacetTerm term) => term.Operator == FacetOperator.Is
        ? item.Values(term.Facet).Contains(term.Value!)
        : item.Number(term.Facet) is { } number && !(number < term.Low) && !(number > term.High);
}
