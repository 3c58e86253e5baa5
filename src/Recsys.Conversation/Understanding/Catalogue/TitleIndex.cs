using Recsys.Conversation.Understanding.Text;
using Recsys.Core;

namespace Recsys.Conversation.Understanding.Catalogue;

/// <summary>Titles and aliases by the keys of all their variants, and by their trigrams for misspellings.</summary>
internal sealed class TitleIndex
{
    /// <summary>A part of a title that more items share than this names none of them.</summary>
    private const int MostNamesakes = 12;

    private readonly Dictionary<string, List<TitleEntry>> entries = [];
    private readonly Dictionary<string, List<TitleEntry>>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly HashSet<string> words = [];
    private readonly string? calendar;

    public TitleIndex(ICatalog catalog, Lexicon lexicon)
    {
        Catalog = catalog;
        calendar = lexicon.Calendar is [var facet, ..] ? facet : null;
        lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < catalog.Items.Count; i++)
        {
            Add(i, catalog.Items[i].Title);
            foreach (var alias in catalog.Items[i].Aliases) Add(i, alias);
        }
        foreach (var key in entries.Where(IsTooVague).Select(entry => entry.Key).ToList()) entries.Remove(key);
        Spellings = new(entries.Where(entry => entry.Key.Length >= 5 && (entry.Value[0].Kind <= TitleMatchKind.Half || (entry.Value[0].Kind == TitleMatchKind.Part && entry.Value.Count > 1))).Select(entry => entry.Key));
    }

    public ICatalog Catalog { get; }

    /// <summary>The keys of whole titles, of their halves, and of what series have in common.</summary>
    public TrigramIndex Spellings { get; }

    public int LongestTitle { get; private set; }

    public bool KnowsWord(string word) => words.Contains(word);

    /// <summary>The items under a key, those of the best kind only, in the order of the catalogue.</summary>
    public IReadOnlyList<TitleEntry> Find(ReadOnlySpan<char> key) => lookup.TryGetValue(key, out var found) ? found : [];

    /// <summary>The year that tells namesakes apart, or null.</summary>
    public double? Year(Item item) => calendar is null ? null : item.Number(calendar);

    private void Add(int item, string title)
    {
        foreach (var (tokens, kind) in TitleVariants.Of(WithoutYear(title)))
        {
            LongestTitle = Math.Max(LongestTitle, tokens.Count);
            if (kind == TitleMatchKind.Whole) words.UnionWith(tokens.Select(token => token.Word));
            if (TitleKeys.Join(tokens) is { Length: > 0 } key) Add(key, new(item, kind, TitleKeys.IsArticle(tokens[0].Word) ? tokens[0].Word : null));
        }
    }

    // Only the best kind of an entry counts: "Rocky" is the first film, not the beginning of the second.
    private void Add(string key, TitleEntry entry)
    {
        if (!entries.TryGetValue(key, out var known)) entries[key] = known = [];
        if (known.Count > 0 && entry.Kind > known[0].Kind || known.Exists(other => other.Item == entry.Item && other.Kind <= entry.Kind)) return;
        known.RemoveAll(other => other.Kind > entry.Kind);
        known.Add(entry);
    }

    private static bool IsTooVague(KeyValuePair<string, List<TitleEntry>> entry) =>
        entry.Value[0].Kind >= TitleMatchKind.Part && entry.Value.Count > MostNamesakes;

    private static string WithoutYear(string title) =>
        title.TrimEnd() is [.., '(', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', ')'] dated && dated.Length > 6 ? dated[..^6].TrimEnd() : title;
}
