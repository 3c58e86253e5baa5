using Recsys.Conversation.Understanding.Catalogue;
using Recsys.Conversation.Understanding.Intents;
using Recsys.Conversation.Understanding.Text;

namespace Recsys.Conversation.Understanding;

/// <summary>Mends slips in words that nobody knows: "horor", "comdey", "tarentino". Titles keep what was typed; they have their own tolerance.</summary>
internal sealed class Speller
{
    private const int ShortestName = 6;

    private readonly TitleIndex titles;
    private readonly SpellingIndex plain, names;

    public Speller(TitleIndex titles, PhraseIndex phrases, Lexicon lexicon)
    {
        this.titles = titles;
        var domain = lexicon.Nouns.Concat(lexicon.Consume).Concat(lexicon.Consumed).Concat(lexicon.Phrases.Values.SelectMany(values => values).SelectMany(phrase => phrase.Split(' ', '-')));
        plain = new(domain.Concat(EnglishCues.All.SelectMany(pattern => pattern.Words)).Concat(Numerals.Decades).Where(word => word.Length >= 4));
        names = new(phrases.Words.Where(word => word.Length >= 3));
    }

    public IReadOnlyList<Token> Correct(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].IsWord && IsUnknown(tokens[i]) && Mended(tokens, i) is { } word)
                tokens[i] = tokens[i] with { Word = word, Stem = Stemming.Stem(word) };
        return tokens;
    }

    private bool IsUnknown(Token token) =>
        CommonWords.Bits(token.Word) >= CommonWords.RareBits && !plain.Knows(token.Word) && !names.Knows(token.Word) && !names.Knows(token.Stem) && !titles.KnowsWord(token.Word);

    // "Saoirse Ronan" is no slip of "roman".
    private bool IsLastName(List<Token> tokens, int at) => at > 0 && tokens[at].IsCapitalised && tokens[at - 1] is { IsWord: true, IsCapitalised: true } first && IsUnknown(first) && tokens.Exists(token => token is { IsWord: true, IsCapitalised: false });

    // Names are many and short words are close to one of them by chance: only long ones, or after a first name.
    private string? Mended(List<Token> tokens, int at) =>
        (IsLastName(tokens, at) ? null : plain.Correct(tokens[at].Word) ?? plain.Correct(tokens[at].Stem))
        ?? (tokens[at].Word.Length >= ShortestName || (at > 0 && names.Knows(tokens[at - 1].Word)) ? names.Correct(tokens[at].Word) : null);
}
