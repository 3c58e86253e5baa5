using Recsys.Core;
using Recsys.Core.Grounding;

namespace Recsys.Serving.Titles;

/// <summary>Finds items by titles as people type them: with slips, half of the name, another numeral, an alias, no article.</summary>
public sealed class TitleIndex : ITitleMatcher
{
    private const int Compared = 50;
    private const double OtherYear = 0.7;
    private const double NextYear = 0.95;   // the year of the première and of the release often differ by one

    private readonly List<(string Key, Item Item)> names;
    private readonly ILookup<string, Item> byKey;
    private readonly TrigramIndex trigrams;

    public TitleIndex(ICatalog catalog)
    {
        names = [.. from item in catalog.Items
                    from key in TitleKey.Names(item.Title).Concat(item.Aliases).Select(TitleKey.Of).Distinct()
                    where key.Length > 0
                    select (key, item)];
        byKey = names.ToLookup(name => name.Key, name => name.Item, StringComparer.Ordinal);
        trigrams = new(names.Select(name => name.Key));
    }

    /// <summary>The items whose names are most like the text, best first; equal ones in the catalogue's order.</summary>
    public TitleResolution Find(string text, int count = 5)
    {
        var whole = Matches(text, year: null);
        // "2049" may end a title; only where no title ends so is it a year.
        var best = whole.Count > 0 && whole[0].Similarity == 1 || TitleKey.SplitYear(text) is not { } split ? whole : Matches(split.Title, split.Year);
        return new([.. best.Take(count)]);
    }

    IReadOnlyList<TitleLink> ITitleMatcher.Match(string title) => [.. Find(title).Matches.Select(match => new TitleLink(match.Item.Id, match.Similarity))];

    private List<TitleMatch> Matches(string text, int? year)
    {
        var key = TitleKey.Of(text);
        if (key.Length == 0) return [];
        var exact = byKey[key].Select(item => (Item: item, Similarity: 1.0));
        var near = trigrams.Nearest(key, Compared).Select(n => (names[n].Item, Similarity: TitleSimilarity.Of(key, names[n].Key)));
        return [.. exact.Concat(near)
            .GroupBy(match => match.Item.Id, (_, same) => same.MaxBy(match => match.Similarity))
            .Select(match => new TitleMatch(match.Item, match.Similarity * OfYear(match.Item, year)))
            .OrderByDescending(match => match.Similarity)];
    }

    private static double OfYear(Item item, int? year)
    {
        var own = TitleKey.YearOf(item.Title) ?? item.Number("year");
        if (year is not { } asked || own is not { } known || known == asked) return 1;
        return Math.Abs(known - asked) == 1 ? NextYear : OtherYear;
    }
}
