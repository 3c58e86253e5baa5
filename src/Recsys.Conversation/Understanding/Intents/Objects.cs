using Recsys.Conversation.Understanding.Text;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>
/// What stands after a verb of liking or watching where the catalogue knows no title: "I loved arrival" is of something else than the talk was
/// about, "I loved the ending" and "I loved every minute" are of just that.
/// </summary>
internal sealed class Objects(UnitText text, DomainWords words)
{
    private const int LongestName = 6;
    private const double Unsure = 0.5, Telling = 14;

    // Whoever tells of the past names what it was; "I love trains" is said of things.
    private static readonly HashSet<string> past = ["loved", "liked", "enjoyed", "adored", "hated", "disliked", "despised", "detested", "loathed"];
    private static readonly HashSet<string> present =
        ["love", "like", "enjoy", "adore", "hate", "dislike", "despise", "detest", "loathe", "loves", "likes", "enjoys", "adores", "hates", "dislikes"];

    // Goes on about what was spoken of.
    private static readonly HashSet<string> continuing =
        ["so", "too", "very", "really", "quite", "much", "lots", "lot", "bit", "tad", "most", "every", "each", "all", "any", "none", "some", "few", "many", "more", "less", "about", "with", "without", "when", "while", "how", "what", "why", "who",
         "where", "because", "since", "as", "at", "in", "on", "by", "from", "for", "of", "to", "if", "than", "before", "after", "already", "again", "once", "twice", "just", "only", "even", "well", "enough", "though", "then", "now", "yet",
         "yesterday", "today", "tonight", "recently", "lately", "last", "ages", "years", "first", "second", "two", "three", "way", "fact", "part", "thing", "things", "stuff", "anything", "something", "everything", "nothing", "one", "ones",
         "me", "you", "him", "her", "us", "his", "their", "its", "my", "myself", "and", "or", "but", "is", "was", "were", "are", "not", "never", "please", "lol", "ha", "haha", "actually", "honestly", "especially", "completely", "totally", "absolutely", "definitely"];

    private static readonly HashSet<string> spoken = [.. EnglishCues.All.SelectMany(pattern => pattern.Words)];

    /// <returns>Is it of something that nobody spoke of; and what that is called, where it is a name.</returns>
    public (bool IsOther, TextSlot? Name) After(Cue cue, Clause clause)
    {
        var verb = text.Units[cue.Literals[^1]].Token.Word;
        var isPast = past.Contains(verb) || words.IsConsumed(verb);
        if (!isPast && !present.Contains(verb)) return default;
        var start = cue.Literals[^1] + 1;
        while (start < clause.End && TitleKeys.IsArticle(text.Word(start))) start++;
        if (start >= clause.End) return default;
        if (text.Units[start].IsTerm) return (true, null);
        if (text.Word(start) is "up" or "out" or "over" or "down" or "off" or "through" or "around") return default;
        var end = start;
        while (end < clause.End && end < start + LongestName && IsNamePart(end)) end++;
        if (end == start || Enumerable.Range(start, end - start).Any(at => words.IsIdle(text.Word(at)) || words.IsNoun(text.Word(at)))) return default;
        return (true, isPast ? new(text.Tokens.Text[text.Units[start].Token.Start..text.Units[end - 1].Token.End], Unsure, text.Span(start, end)) : null);
    }

    /// <summary>The name that is asked for and that nothing has: "have you got knives out?".</summary>
    public TextSlot? Asked(Cue cue, Clause clause)
    {
        var start = cue.Literals[^1] + 1;
        while (start < clause.End && (TitleKeys.IsArticle(text.Word(start)) || text.Word(start) is "any" or "some" or "maybe")) start++;
        var end = start;
        while (end < clause.End && text.Units[end] is { Reading: null, IsMark: false }) end++;
        if (end == start || end < clause.End || end - start > LongestName || !IsNamePart(start) || spoken.Contains(text.Word(start)) || words.IsPluralNoun(text.Word(start)) || CommonWords.Bits(text.Word(start)) < Telling) return null;
        if (Enumerable.Range(start, end - start).Any(at => words.IsIdle(text.Word(at)) || words.IsNoun(text.Word(at)) || words.IsConsume(text.Word(at)) || Opinions.IsOpinion(text.Word(at)) || text.Units[at].IsPronoun || text.Word(at) is "else" or "more" or "for")) return null;
        return new(text.Tokens.Text[text.Units[start].Token.Start..text.Units[end - 1].Token.End], Unsure, text.Span(start, end));
    }

    /// <summary>Is it said of an item, rather than what one is called: "the chemistry"?</summary>
    public bool IsOfItem(TextSlot name) => name.Text.Split(' ').All(word => words.IsIdle(word.ToLowerInvariant()));

    private bool IsNamePart(int at) => text.Units[at] is { Reading: null, IsMark: false, IsPronoun: false, Word: var word }
        && !continuing.Contains(word) && !ClauseSplitter.IsJoint(word) && !Opinions.IsOpinion(word) && !Occasions.IsTime(word);
}
