using Recsys.Conversation.Understanding.Catalogue;
using Recsys.Conversation.Understanding.Text;
using Recsys.Core;

namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>What speaks for a run of words being a title, in bits: how rare they are together, and what stands around them.</summary>
internal sealed class TitleEvidence(TitleIndex titles, PhraseIndex phrases, DomainWords words)
{
    private const double VocabularyBits = 11, NumberBits = 9, Quoted = 16, Dated = 20, Shown = 10, Alone = 10, Capitals = 8, EverydayCapitals = 7.2, Introduced = 11, Judged = 12;
    private const double Determined = -6, BeforeNoun = -6, HalfOnly = -4, PartOnly = -8, WordOnly = -17, InLongerName = -22;
    private const double PronounBits = 4, EverydayBits = 9, NounBits = 3;

    private static readonly HashSet<string> introduce =
        ["loved", "love", "liked", "enjoyed", "enjoy", "hated", "hate", "disliked", "adore", "adored", "compare", "vs", "versus", "rate", "rated",
         "than", "called", "titled", "named", "favorite", "favorites", "between", "watching", "seeing", "directed", "remove", "forget", "finish", "recommend", "suggest", "try", "tried", "into", "prefer", "preferred"];

    private static readonly HashSet<string> hint = ["why", "find", "search", "about", "for", "not", "does", "is", "was", "know", "have", "like", "by", "in", "of", "new", "original"];

    private static readonly HashSet<string> compared =
        ["something", "anything", "one", "ones", "more", "similar", "stuff", "things", "nothing", "else", "others", "really", "just", "lot"];

    private static readonly HashSet<string> joints = ["vs", "versus", "or", "and"];
    private static readonly HashSet<string> determiners = ["a", "an", "some", "any", "no", "every", "each", "too", "very", "so", "my", "your", "his", "our", "their", "this", "that", "to"];

    private static readonly HashSet<string> possessions =
        ["plot", "cast", "ending", "end", "premise", "director", "length", "remake", "mix", "cross", "blend", "fan", "copy", "version", "review", "sequel", "trailer", "genre", "style", "vein"];

    private static readonly HashSet<string> outright = ["sucked", "sucks", "rules", "ruled", "rocks", "rocked", "blew", "vs", "versus", "starring"];

    // The more titles there are, the more of them are just words: what each doubling beyond a thousand costs.
    private readonly double byTheWay = 3 * Math.Log2(Math.Max(1, titles.Catalog.Items.Count / 1000.0));

    public double Score(TokenText text, int start, int end, IReadOnlyList<TitleEntry> entries, HashSet<ItemId> shown)
    {
        if (IsVocabulary(text, start, end) && (entries[0].Kind != TitleMatchKind.Whole || LacksItsArticle(text, start, entries))) return 0;
        if (IsKind(text, start, end, entries)) return 0;
        if (entries[0].Kind != TitleMatchKind.Whole && (IsOpen(text.Word(start)) || IsOpen(text.Word(start - 1)))) return 0;   // "something completely different"
        var rarest = Enumerable.Range(start, end - start).Max(at => Bits(text, at));
        var marks = Marks(text, start, end, rarest, entries[0].Kind);
        var before = Before(text, start, entries);
        var context = before + After(text, start, end);
        var score = Surprise(text, start, end) + context + marks + Neighbours(text, start, end);
        // "A bowl of popcorn": one word, or everyday words, that nothing introduces or marks are more often just words.
        if (context < Introduced && marks == 0 && (end - start == 1 || rarest <= EverydayBits)) score -= byTheWay;
        // "It was great": a capital tells nothing where people leave out full stops.
        var isDated = TitleChoice.YearAfter(text, end) is var (year, _) && entries.Any(entry => titles.Year(titles.Catalog.Items[entry.Item]) == year);
        if (marks == 0 && IsDefiniteThing(text, start, end, entries)) score += Determined;
        if (rarest <= PronounBits && (marks == 0 || (marks < Quoted && before < Introduced && !isDated))) score = 0;
        if (isDated) score += Dated;
        if (entries.Any(entry => shown.Contains(titles.Catalog.Items[entry.Item].Id))) score += Shown;
        return score + entries[0].Kind switch { TitleMatchKind.Half => HalfOnly, TitleMatchKind.Part => PartOnly - byTheWay / 2, TitleMatchKind.Word => WordOnly - byTheWay, _ => 0 };
    }

    private static bool IsOpen(string word) => word is "something" or "anything" or "nothing";

    // "A comedy" is none of the films called "The Comedy".
    private static bool LacksItsArticle(TokenText text, int start, IReadOnlyList<TitleEntry> entries) =>
        text.Word(start - 1) != "the" && entries.All(entry => entry.Article is not null);

    // "The popcorn" is not "Popcorn".
    private static bool IsDefiniteThing(TokenText text, int start, int end, IReadOnlyList<TitleEntry> entries) =>
        end - start == 1 && text.Word(start - 1) == "the" && entries.All(entry => entry.Article is null) && CommonWords.Contains(text.Word(start));

    // "Scary movies" are not "Scary Movie", nor "superhero movies" the film of that name.
    private bool IsKind(TokenText text, int start, int end, IReadOnlyList<TitleEntry> entries)
    {
        var last = text.Tokens[end - 1];
        return end - start > 1 && last.Word != last.Stem && words.IsNoun(last.Word)
            && entries.All(entry => !Tokenizer.Tokenize(titles.Catalog.Items[entry.Item].Title).Exists(token => token.Word == last.Word));
    }

    /// <summary>How unlikely the words are in speech that does not name a title.</summary>
    public double Surprise(TokenText text, int start, int end)
    {
        if (IsVocabulary(text, start, end)) return VocabularyBits;
        var bits = 0.0;
        for (var at = start; at < end; at++) bits += text.Tokens[at].IsWord ? Bits(text, at) : 0;
        return bits;
    }

    private bool IsVocabulary(TokenText text, int start, int end) => phrases.Find(text.Stems(start, end)) is { Roles.Count: 0 };

    private double Bits(TokenText text, int at) =>
        TitleKeys.IsArticle(text.Word(at)) ? 0
        : text.Tokens[at].IsNumber ? NumberBits
        : words.IsNoun(text.Word(at)) ? NounBits
        : text.Word(at).Length <= 2 ? Math.Min(EverydayBits, CommonWords.Bits(text.Word(at)))
        : IsVocabulary(text, at, at + 1) ? Math.Min(VocabularyBits, CommonWords.Bits(text.Word(at)))
        : CommonWords.Bits(text.Word(at));

    private double Before(TokenText text, int start, IReadOnlyList<TitleEntry> entries)
    {
        var at = start - 1;
        if (text.Word(at) == "the" || (TitleKeys.IsArticle(text.Word(at)) && entries.Any(entry => entry.Takes(text.Word(at))))) at--;
        var word = text.Word(at);
        if (word == "like" && (compared.Contains(text.Word(at - 1)) || words.IsNoun(text.Word(at - 1)))) return Introduced;
        if (word == "like" && text.Word(at - 1) is "i" or "we" or "also" or "really") return Introduced;
        if (word == "from" && text.Word(at - 1) is "apart" or "aside") return Introduced;
        if (word == "to" && text.Word(at - 1) is "similar" or "comparable" or "compared" or "compare") return Introduced;
        if (word == "of" && possessions.Contains(text.Word(at - 1))) return Introduced;
        if (word is "for" or "to" && text.Tokens.ElementAtOrDefault(at - 1) is { Number: not null } or { Word: "stars" }) return Introduced;
        if (determiners.Contains(word)) return Determined;
        if (word == "about" && text.Word(at - 1) is "how" or "what") return Introduced;
        if (word is "favorite" && Enumerable.Range(2, 4).Any(back => text.Word(at - back) == "of")) return 0;   // "one of my favorite actors"
        if (introduce.Contains(word) || words.IsConsume(word) || words.IsConsumed(word) || words.IsNoun(word)) return Introduced;
        if (word is "is" or "are" or ":" && text.Word(at - 1) is "favorite" or "favorites") return Introduced;
        if (word is "is" or "are" && words.IsNoun(text.Word(at - 1)) && Enumerable.Range(2, 3).Any(back => text.Word(at - back) is "favorite" or "favorites")) return Introduced;
        return hint.Contains(word) ? Introduced / 2 : 0;
    }

    private double After(TokenText text, int start, int end)
    {
        var next = text.Word(end);
        if (outright.Contains(next)) return Judged;
        if (next == "-" || next == ":" || text.Tokens.ElementAtOrDefault(end) is { IsNumber: true })
            return text.Word(end + 1) is "/" or "out" or "star" or "stars" or "points" || text.Word(end + 2) is "/" or "out" ? Judged : 0;
        if (next is "is" or "was" && Enumerable.Range(end + 1, 5).Any(at => text.Word(at) is "actor" or "actress" or "comedian")) return InLongerName;   // "The Rock is a good actor"
        if (next is "is" or "was" or "are" or "were" or "has" or "had")
            return Enumerable.Range(end + 1, 4).Any(at => Opinions.IsOpinion(text.Word(at)) || text.Word(at) == "favorite" || text.Word(at) == "favorites") ? Judged : 2;
        return words.IsNoun(next) && end - start == 1 && CommonWords.Contains(text.Word(start)) && text.Word(start - 1) != "the" ? BeforeNoun : 0;
    }

    // One word of a longer name is not a title: "Amy Adams", "Chevy Chase".
    private static double Neighbours(TokenText text, int start, int end) =>
        end - start == 1 && (IsNameBeside(text, start, start - 1) || IsNameBeside(text, start, end)) ? InLongerName : 0;

    private static bool IsNameBeside(TokenText text, int at, int beside) =>
        beside >= 0 && beside < text.Count && !joints.Contains(text.Word(beside)) && text.Tokens[beside] is { IsWord: true, IsNumber: false } other && other.IsCapitalised == text.Tokens[at].IsCapitalised
        && (CommonWords.Bits(other.Word) >= CommonWords.RareBits || (other is { IsCapitalised: true, StartsSentence: false } && CommonWords.Bits(other.Word) > EverydayBits && text.HasLowerCase));

    private static double Marks(TokenText text, int start, int end, double rarest, TitleMatchKind kind)
    {
        var first = text.Word(start - 1) == "the" || text.Word(start - 1) == "a" ? start - 1 : start;
        if (IsQuote(text.Word(first - 1)) && IsQuote(text.Word(end))) return Quoted;
        var isAlone = (first == 0 || IsStop(text.Word(first - 1))) && (end == text.Count || IsStop(text.Word(end)));
        var isEveryday = rarest <= EverydayBits;
        return (isAlone && !isEveryday && kind == TitleMatchKind.Whole ? Alone : 0) + (HasTitleCapitals(text, start, end) ? isEveryday ? EverydayCapitals : Capitals : 0);
    }

    // Capitals count where the text has small letters, and not for the first word of a sentence alone.
    private static bool HasTitleCapitals(TokenText text, int start, int end)
    {
        if (!text.HasLowerCase) return false;
        var telling = 0;
        for (var at = start; at < end; at++)
        {
            var token = text.Tokens[at];
            if (!token.IsWord || token.IsNumber || (token.Word.Length <= 3 && at > start)) continue;
            if (!token.IsCapitalised) return false;
            if (!token.StartsSentence && token.Word != "i" && !FollowsTitle(text, at)) telling++;
        }
        return telling > 0;
    }

    // "Grown Ups (2010) It was good": people leave out the full stop after a year.
    private static bool FollowsTitle(TokenText text, int at) => text.Word(at - 1) == ")" && CommonWords.Bits(text.Word(at)) <= PronounBits;

    private static bool IsQuote(string mark) => mark is "\"" or "'" or "*";

    private static bool IsStop(string mark) => mark is "." or "!" or "?" or ";";
}
