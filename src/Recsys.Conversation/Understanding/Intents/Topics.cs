using Recsys.Conversation.Understanding.Recognition;
using Recsys.Conversation.Understanding.Text;
using Recsys.Core;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>
/// What people ask for in words that no facet knows: "a film about submarines", "something with dragons", "a chess movie".
/// Where the catalogue's texts mention the words, they are a condition like any other; where they do not, and it is clear
/// that something was asked for, the reply can say so.
/// </summary>
internal sealed class Topics(ICatalog catalog, DomainWords domain, Lexicon lexicon)
{
    private const double Everyday = 11, Telling = 14;   // bits: below, a word is too common to be a topic, or to be one by itself
    private const int LongestTopic = 4, LongestAlone = 6;
    private const int MostLookups = 8;   // in one utterance: each goes through the whole catalogue

    // "About" after something that can be about something; "involving" stands by itself.
    private static readonly HashSet<string> plain = ["about", "with", "in", "on", "around", "from"];
    private static readonly HashSet<string> outright = ["involving", "featuring", "involves", "features", "regarding", "concerning", "containing"];
    private static readonly HashSet<string> heads =
        ["something", "anything", "nothing", "one", "ones", "stuff", "story", "stories", "tale", "tales", "everything", "some", "more", "be", "all", "set"];
    private static readonly HashSet<string> asides =
        ["some", "more", "no", "without", "want", "fancy", "craving", "for", "of", "see", "into"];
    private static readonly HashSet<string> owners = ["my", "your", "his", "her", "our", "their", "me", "you", "him", "us", "them", "it", "that", "this", "these", "those", "mind", "general", "particular"];
    private static readonly HashSet<string> fillers = ["a", "an", "the", "any", "lots", "lot", "of", "many", "some", "real", "really", "lovely", "good", "great", "maybe", "please", "or", "and", ",", "ideally", "perhaps", "preferably", "mostly", "just"];

    // Qualities, amounts, times and company: said of any wish, and of nothing in particular.
    private static readonly HashSet<string> idle =
        ["decent", "random", "proper", "certain", "recent", "specific", "major", "minor", "single", "double", "entire", "typical", "popular", "famous", "famed", "known", "favorite", "fresh", "extra", "several", "various",
         "fewer", "similar", "different", "additional", "numerous", "own", "final", "latest", "current", "average", "normal", "regular", "usual", "special", "serious", "simple", "complete", "perfect", "top", "main", "key", "mid",
         "weekend", "weekends", "evening", "evenings", "morning", "mornings", "afternoon", "afternoons", "night", "nights", "today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
         "hurry", "bed", "dinner", "lunch", "breakfast", "work", "break", "trip", "plane", "train", "holiday", "holidays", "vacation", "date", "party", "company", "crowd", "group", "guests",
         "friend", "friends", "wife", "husband", "girlfriend", "boyfriend", "partner", "spouse", "parents", "mum", "mom", "dad", "grandma", "grandpa", "granny", "roommate", "flatmate", "colleagues", "kids", "family",
         "recommendation", "suggestion", "idea", "ideas", "help", "advice", "question", "thanks", "hello", "title", "titles", "name", "names", "theme", "themes", "subject", "topic", "quality", "plot", "vibe", "vibes", "feel", "taste"];

    private static readonly HashSet<string> spoken = [.. EnglishCues.All.SelectMany(pattern => pattern.Words)];

    // What stands before the name of somebody who had a part in it: "by", "starring".
    private readonly HashSet<string> roles = [.. lexicon.Roles.Values.SelectMany(phrases => phrases).Where(phrase => phrase != "of").Select(phrase => phrase.Split(' ')[^1])];

    private static readonly HashSet<string> parting = ["with", "has", "have", "having", "by", "from", "featuring", "about", "starring"];

    private readonly HashSet<string> parts = [.. lexicon.Parts.Select(Stemming.Stem)];

    private readonly HashSet<string> asked = [.. idle, .. lexicon.Idle, .. lexicon.Aspects.Values.SelectMany(phrases => phrases).SelectMany(phrase => phrase.Split(' '))];

    /// <summary>The same text with its topics as readings.</summary>
    public UnitText Resolve(UnitText text)
    {
        List<Reading> found = [];
        var (isAlone, lookups, hasTopics) = (IsAlone(text), 0, false);
        for (var at = 0; at < text.Count; at++)
        {
            if (text.Units[at].Reading is { } kept) found.Add(kept);
            else if (Part(text, at) is var (described, after) && lookups++ < MostLookups)
            {
                found.Add(described);
                at = after - 1;
                hasTopics = true;
            }
            else if (End(text, at) is var end && end > at && !Occasions.IsTime(text.Word(end)) && (isAlone ? Strength.Aside : Opening(text, at, end, found)) is { } strength && lookups++ < MostLookups && Read(text, at, end, strength) is { } topic)
            {
                found.Add(topic);
                at = end - 1;
                hasTopics = true;
            }
        }
        return hasTopics ? new(text.Tokens, found) : text;
    }

    private Reading? Read(UnitText text, int start, int end, Strength strength)
    {
        var words = string.Join(' ', Enumerable.Range(start, end - start).Select(at => Written(text, text.Units[at].Token)));
        var (from, to) = (text.Units[start].Start, text.Units[end - 1].End);
        if (Knows(words)) return new TermReading(from, to, 0.6, [new([FacetTerm.Mentions(words)])]) { IsTopic = true };
        return strength == Strength.Clear ? new UnknownReading(from, to) : null;
    }

    // "With a strong female lead": what it is like is asked for, however common the words.
    private (Reading Described, int After)? Part(UnitText text, int at)
    {
        if (!parting.Contains(text.Word(at - 1)) && !(text.Word(at - 1) is "a" or "an" && parting.Contains(text.Word(at - 2)))) return null;
        var end = at;
        while (end < text.Count && end < at + LongestTopic && text.Units[end] is { IsMark: false, Reading: null or TermReading { IsPerson: false, IsMeasure: false } } && !parts.Contains(text.Units[end].Token.Stem)) end++;
        return end > at && end < text.Count && parts.Contains(text.Units[end].Token.Stem) && !owners.Contains(text.Word(at)) && !fillers.Contains(text.Word(at)) && Read(text, at, end + 1, Strength.Clear) is { } described ? (described, end + 1) : null;
    }

    // A capital at the start of a sentence is none of the word's own.
    private static string Written(UnitText text, Token token) =>
        token.StartsSentence || !text.Tokens.HasLowerCase ? token.Word : text.Tokens.Text[token.Start..token.End];

    private bool Knows(string words)
    {
        foreach (var item in catalog.Items)
            if (ItemWords.Mention(item, words)) return true;
        return false;
    }

    /// <summary>The unit after a run of words that could be a topic; the start itself where there is none.</summary>
    private int End(UnitText text, int start)
    {
        var end = start;
        while (end < text.Count && end < start + LongestTopic && IsContent(text, end)) end++;
        return end;
    }

    private bool IsContent(UnitText text, int at) =>
        text.Units[at] is { Reading: null, Token: { IsWord: true, IsNumber: false, Word: { Length: >= 3 } word } }
        && CommonWords.Bits(word) >= Everyday && !domain.IsNoun(word) && !domain.IsConsume(word) && !domain.IsConsumed(word) && !Opinions.IsOpinion(word)
        && !owners.Contains(word) && !plain.Contains(word) && !outright.Contains(word) && !heads.Contains(word) && !fillers.Contains(word) && !asked.Contains(word);

    // How clearly what stands before or after the words says that they are asked for; null where nothing does.
    private Strength? Opening(UnitText text, int start, int end, List<Reading> found)
    {
        var before = start - 1;
        while (before >= 0 && fillers.Contains(text.Word(before)) && text.Word(before) is not ("and" or "or" or ",")) before--;
        var word = text.Word(before);
        if (outright.Contains(word) || (word == "with" && text.Word(before - 1) == "do")) return Strength.Clear;
        if (IsName(text, start, end)) return Strength.Clear;
        if (roles.Contains(word) && IsHead(text, before - 1) && Enumerable.Range(start, end - start).Any(at => CommonWords.Bits(text.Word(at)) >= CommonWords.RareBits)) return Strength.Clear;
        if (plain.Contains(word) && IsHead(text, before - 1)) return IsSure(text, start, end, word) ? Strength.Clear : Strength.Aside;
        var isRare = Enumerable.Range(start, end - start).All(at => CommonWords.Bits(text.Word(at)) >= CommonWords.RareBits && !spoken.Contains(text.Word(at)));
        if (domain.IsNoun(text.Word(end)) && (isRare || Enumerable.Range(start, end - start).All(at => IsTelling(text, at)))) return isRare ? Strength.Clear : Strength.Aside;
        var isListed = word is "and" or "or" or "," && found is [.., { } last] && last.End == text.Units[before].Start && last is UnknownReading or TermReading { IsTopic: true };
        if (domain.IsConsume(word) && text.Word(before - 1) == "to" && Enumerable.Range(start, end - start).All(at => IsTelling(text, at))) return Strength.Clear;
        if ((word is "no" or "without" || (word == "more" && text.Word(before - 1) == "no")) && Enumerable.Range(start, end - start).All(at => IsTelling(text, at))) return Strength.Aside;
        if (isListed) return isRare ? Strength.Clear : Strength.Aside;
        return isRare && asides.Contains(word) ? Strength.Aside : null;
    }

    // A sentence that is a name and nothing else: "Saoirse Ronan. Anything."
    private static bool IsName(UnitText text, int start, int end) => end - start > 1 && text.Units.Any(unit => unit.Token is { IsWord: true, IsCapitalised: false })
        && (start == 0 || text.Units[start - 1].IsStop) && (end == text.Count || text.Units[end].IsStop)
        && Enumerable.Range(start, end - start).All(at => text.Units[at].Token.IsCapitalised && CommonWords.Bits(text.Word(at)) >= CommonWords.RareBits);

    // "In" and "on" say where and when as well: what nothing mentions is no topic then.
    private static bool IsSure(UnitText text, int start, int end, string preposition) => preposition switch
    {
        "about" or "around" => true,
        "with" or "from" => Enumerable.Range(start, end - start).Any(at => CommonWords.Bits(text.Word(at)) >= CommonWords.RareBits),
        _ => text.Word(start - 2) == "set",
    };

    private bool IsHead(UnitText text, int at) => at >= 0
        && (text.Units[at].IsTerm || heads.Contains(text.Word(at)) || domain.IsNoun(text.Word(at)) || (text.Word(at) is "that" or "is" or "are" or "set" or "only" or "just" && IsHead(text, at - 1)));

    private static bool IsTelling(UnitText text, int at) => CommonWords.Bits(text.Word(at)) >= Telling && !spoken.Contains(text.Word(at));

    // "Submarines, please": nothing else is said.
    private bool IsAlone(UnitText text)
    {
        var words = text.Units.Where(unit => unit.Token.IsWord).ToList();
        return words.Count is > 0 and <= LongestAlone && words.TrueForAll(unit => unit.Reading is null)
            && Enumerable.Range(0, text.Count).All(at => !text.Units[at].Token.IsWord || fillers.Contains(text.Word(at)) || (IsContent(text, at) && IsTelling(text, at)))
            && words.Exists(unit => !fillers.Contains(unit.Word));
    }

    private enum Strength
    {
        /// <summary>It could be asked for: it is, where the catalogue mentions it.</summary>
        Aside,

        /// <summary>It is asked for, whatever the catalogue says.</summary>
        Clear,
    }
}
