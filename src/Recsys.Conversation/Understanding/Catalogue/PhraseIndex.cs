using Recsys.Conversation.Understanding.Text;
using Recsys.Core;

namespace Recsys.Conversation.Understanding.Catalogue;

/// <summary>Every phrase that means facet values: the lexicon's, the catalogue's own values, and people by full and last name.</summary>
internal sealed class PhraseIndex
{
    private readonly Dictionary<string, PhraseMeaning> meanings = [];
    private readonly Dictionary<string, PhraseMeaning>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public PhraseIndex(ICatalog catalog, Lexicon lexicon)
    {
        lookup = meanings.GetAlternateLookup<ReadOnlySpan<char>>();
        AddLexicon(catalog, lexicon);
        AddPeople(People.In(catalog, lexicon));
        AddValues(catalog, lexicon);
        LongestPhrase = meanings.Keys.Select(key => key.Count(character => character == ' ') + 1).DefaultIfEmpty(0).Max();
    }

    /// <summary>Words in the longest phrase.</summary>
    public int LongestPhrase { get; }

    public IEnumerable<string> Words => meanings.Keys.SelectMany(key => key.Split(' ')).Distinct();

    /// <param name="stems">Stems separated by blanks.</param>
    public PhraseMeaning? Find(ReadOnlySpan<char> stems) => lookup.TryGetValue(stems, out var meaning) ? meaning : null;

    /// <summary>The stems of a phrase, separated by blanks.</summary>
    public static string Key(string phrase) =>
        string.Join(' ', Tokenizer.Tokenize(TextCleaning.Clean(phrase)).Where(token => token.IsWord).Select(token => token.Stem));

    private void AddLexicon(ICatalog catalog, Lexicon lexicon)
    {
        CatalogValues values = new(catalog);
        foreach (var (expression, phrases) in lexicon.Phrases)
        {
            if (values.Translated(TermExpression.Parse(expression, catalog.Schema), phrases) is not { Count: > 0 } groups) continue;
            foreach (var phrase in phrases)
            {
                meanings.TryAdd(Key(phrase), new(groups));
                AddComparison(phrase, groups);
            }
        }
    }

    // "funnier" and "funniest" from "funny": only the comparative compares.
    private void AddComparison(string phrase, IReadOnlyList<TermGroup> groups)
    {
        if (phrase.Length > 7 || phrase.Contains(' ', StringComparison.Ordinal)) return;
        var stem = EnglishForms.ComparisonStem(phrase);
        meanings.TryAdd(Key(stem + "er"), new(groups) { IsComparative = true });
        meanings.TryAdd(Key(stem + "est"), new(groups));
    }

    private void AddPeople(IEnumerable<KeyValuePair<string, PhraseMeaning>> people)
    {
        foreach (var (key, meaning) in people) meanings.TryAdd(key, meaning);
    }

    private void AddValues(ICatalog catalog, Lexicon lexicon)
    {
        foreach (var facet in catalog.Schema.Facets.Where(facet => facet.Kind == FacetKind.Categorical && !lexicon.Names.Contains(facet.Name)))
            foreach (var value in catalog.Items.SelectMany(item => item.Values(facet.Name)).Distinct())
                if (Key(value) is { Length: > 0 } key)
                    meanings.TryAdd(key, new([new([new(facet.Name, FacetOperator.Is, value)])]));
    }
}
