using Recsys.Conversation.Understanding.Catalogue;
using Recsys.Conversation.Understanding.Text;
using Recsys.Core;

namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>Which of the items that share a name is meant: by the article, the year, "the original", or because it was shown.</summary>
internal static class TitleChoice
{
    private const int MostChoices = 12;

    private static readonly HashSet<string> earliest = ["original", "old", "older", "classic", "first"];
    private static readonly HashSet<string> latest = ["new", "newer", "newest", "latest", "recent", "remake", "modern"];

    /// <summary>The items left to choose from, in the catalogue's order, and the tokens that name them.</summary>
    public static (int Start, int End, IReadOnlyList<ItemId> Items) Narrow(TokenText text, TitleCandidate candidate, TitleIndex titles, HashSet<ItemId> shown)
    {
        var (start, end) = (candidate.Start, candidate.End);
        var article = text.Word(start - 1);
        var hasArticle = TitleKeys.IsArticle(article);
        List<TitleEntry> entries = [.. candidate.Entries];
        if (PointsAtList(text, start, end) && Begun(text.TitleKey(start, end), titles, shown) is { } pointed) return (start, end, [pointed]);
        if (entries.Exists(entry => shown.Contains(ItemOf(entry).Id))) entries.RemoveAll(entry => !shown.Contains(ItemOf(entry).Id));
        if (YearAfter(text, end) is var (year, afterYear) && entries.Exists(entry => titles.Year(ItemOf(entry)) == year))
        {
            entries.RemoveAll(entry => titles.Year(ItemOf(entry)) != year);
            end = afterYear;
        }
        // People drop articles, but do not add them: "ring" can be "The Ring", "the ring" is not "Ring" where both exist.
        if (hasArticle && entries.Exists(entry => entry.Takes(article))) entries.RemoveAll(entry => !entry.Takes(article));
        else if (hasArticle && entries.Exists(entry => entry.Article is null)) entries.RemoveAll(entry => entry.Article is not null);
        if (hasArticle && (article == "the" || entries[0].Takes(article))) start--;

        List<Item> items = [.. entries.OrderBy(entry => entry.Article is not null != hasArticle).Select(ItemOf).DistinctBy(item => item.Id)];
        if (items.Count > 1 && text.Word(start - 1) is var modifier && (earliest.Contains(modifier) || latest.Contains(modifier)))
        {
            items = [earliest.Contains(modifier) ? items.MinBy(titles.Year)! : items.MaxBy(titles.Year)!];
            start--;
        }
        return (start, end, [.. items.Take(MostChoices).Select(item => item.Id)]);

        Item ItemOf(TitleEntry entry) => titles.Catalog.Items[entry.Item];
    }

    // "The Mad Max one", "your Mad Max pick": of what is shown, whatever else has that name.
    private static bool PointsAtList(TokenText text, int start, int end) => text.Word(start - 1) == "your" || text.Word(end) is "one" or "pick" or "suggestion";

    private static ItemId? Begun(ReadOnlySpan<char> key, TitleIndex titles, HashSet<ItemId> shown)
    {
        foreach (var id in shown)
            if (titles.Catalog.Find(id) is { } item && TitleKeys.Join(Tokenizer.Tokenize(item.Title)).AsSpan().StartsWith(key)) return id;
        return null;
    }

    /// <summary>The year right after a title and the token after it: "(1995)", "1995", "from 1995".</summary>
    public static (int Year, int End)? YearAfter(TokenText text, int at)
    {
        if (text.Word(at) is "!" or "?" or "." && text.Word(at + 1) == "(") at++;
        if (text.Word(at) == "(" && ParseYear(text.Word(at + 1)) is { } bracketed) return (bracketed, text.Word(at + 2) == ")" ? at + 3 : at + 2);
        if (text.Word(at) is "from" or "of" or "," or "in" && ParseYear(text.Word(at + 1)) is { } dated) return (dated, at + 2);
        return ParseYear(text.Word(at)) is { } bare ? (bare, at + 1) : null;
    }

    private static int? ParseYear(string word) => word.Length == 4 && int.TryParse(word, out var year) && year is >= 1800 and < 2200 ? year : null;
}
