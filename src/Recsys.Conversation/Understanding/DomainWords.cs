using Recsys.Core;

namespace Recsys.Conversation.Understanding;

/// <summary>The words of the catalogue's domain, ready to be asked for one by one.</summary>
internal sealed class DomainWords
{
    private readonly HashSet<string> nouns, consume, consumed, idle, pluralValues;

    public DomainWords(ICatalog catalog, Lexicon lexicon)
    {
        nouns = [.. lexicon.Nouns.Append(catalog.Schema.Noun).SelectMany(noun => (string[])[noun, noun + "s"]), catalog.Schema.Plural];
        consume = [.. lexicon.Consume];
        consumed = [.. lexicon.Consumed];
        idle = [.. lexicon.Idle];
        pluralValues = [.. lexicon.Phrases.Where(phrases => IsKind(phrases.Key, catalog.Schema)).SelectMany(phrases => phrases.Value).Where(phrase => !phrase.Contains(' ', StringComparison.Ordinal)).SelectMany(Plural)];
    }

    public bool IsNoun(string word) => nouns.Contains(word);

    public bool IsConsume(string word) => consume.Contains(word);

    public bool IsConsumed(string word) => consumed.Contains(word);

    /// <summary>Does the word say nothing of an item: "ending", "cinema"?</summary>
    public bool IsIdle(string word) => idle.Contains(word);

    /// <summary>"films", "comedies": something that can be counted.</summary>
    public bool IsPluralNoun(string word) => word is "ones" or "others" or "suggestions" or "recommendations" or "options" or "ideas"
        || (word.EndsWith('s') && (nouns.Contains(word) || pluralValues.Contains(word)));

    // "Four comedies" are counted, two kids and fourteen-year-olds are not what is asked for.
    private static bool IsKind(string meaning, CatalogSchema schema) =>
        schema.Find(meaning.Split('=', '<', '>')[0].Trim('!', ' ')) is { Kind: FacetKind.Categorical, IsBare: true };

    private static string[] Plural(string word) =>
        word.EndsWith('y') ? [word[..^1] + "ies"] : word.EndsWith("ss", StringComparison.Ordinal) ? [] : word.EndsWith('s') ? [word] : [word + "s"];
}
