using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Ledger;
using Recsys.Serving.Titles;

namespace Recsys.Web.Ratings;

/// <summary>Finds the items that somebody rated elsewhere and takes over what they thought of them.</summary>
internal sealed class RatingsImport(ICatalog catalog, TitleIndex titles)
{
    private const double LeastLiked = 0.7, MostDisliked = 0.4;   // of the scale, as in conversation
    private const int YearsApart = 1;                            // a film comes out in one country before the other
    private const double Same = 0.9;                             // titles that differ more are of different items

    /// <exception cref="RefusedException">The file holds no such table.</exception>
    public async Task<RatingsOutcome> TakeOverAsync(Stream table, Profile profile)
    {
        List<PreferenceEntry> entries = [];
        List<string> ambiguous = [], unknown = [];
        foreach (var row in RatingSheet.Read(table))
        {
            var fitting = Fitting(row);
            if (fitting is [var item]) entries.Add(Entry(item, row));
            else (fitting.Count > 1 ? ambiguous : unknown).Add(row.Title);
        }
        if (entries.Count > 0) await profile.AddAsync(entries, $"Brought along {entries.Count} ratings");
        return new(entries.Count, ambiguous, unknown);
    }

    private List<Item> Fitting(RatedTitle row)
    {
        var close = titles.Find(row.Title, 10).Matches.Where(match => match.Similarity >= Same).ToList();
        if (row.Year is { } year && Year is { } facet) close.RemoveAll(match => Math.Abs((match.Item.Number(facet) ?? year) - year) > YearsApart);
        return [.. close.Where(match => match.Similarity == close.Max(one => one.Similarity)).Select(match => match.Item)];
    }

    private string? Year => catalog.Schema.Facets.FirstOrDefault(facet => facet.IsYear)?.Name;

    private static PreferenceEntry Entry(Item item, RatedTitle row)
    {
        var opinion = row.Share switch
        {
            >= LeastLiked => Opinion.Liked,
            <= MostDisliked => Opinion.Disliked,
            _ => Opinion.Seen,
        };
        return PreferenceEntry.About(item.Id, opinion, new(Origin.Import, row.Share is { } share ? $"rated {share:P0} elsewhere" : "seen elsewhere")) with
        {
            Rating = row.Share is { } rated ? Math.Round(rated * 5, 1) : null,
            Strength = row.Share is { } sure ? Math.Max(0.2, Math.Abs(sure - 0.5) * 2) : 1,
        };
    }
}
