using Recsys.Core;
using Recsys.Core.Splits;
using Recsys.Simulation.Matching;
using Recsys.Starter;

namespace Recsys.Simulation.Scenarios;

/// <summary>Where profiles come from: the personas in the box, or the users of a split data set.</summary>
public static class Profiles
{
    private const float Liking = 4;
    private const int Resembling = 200;

    /// <summary>
    /// The personas. What they have in mind resembles what they like, each film as likely as people like it: a dozen
    /// favourites alone would not show that demand follows popularity.
    /// </summary>
    public static IReadOnlyList<Profile> OfBox(AttributeIndex index) =>
        [.. StarterPersonas.All.Select(persona => new Profile(persona.Name, persona.Taste, persona.History, []) { Wishes = Kindred(persona.History, index) })];

    private static IReadOnlyList<Wish> Kindred(UserHistory history, AttributeIndex index)
    {
        var liked = history.Liked.Select(index.Catalog.Find).OfType<Item>().SelectMany(Values).GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count());
        var known = history.Items.Select(past => past.Item).ToHashSet();
        return [.. index.Catalog.Items.Where(item => !known.Contains(item.Id))
            .OrderByDescending(item => Values(item).Sum(value => liked.GetValueOrDefault(value))).Take(Resembling)
            .Select(item => new Wish(item.Id, Demand(index.Popularity.PlaceOf(item.Id))))];
    }

    /// <summary>
    /// How often the film at a 0-based place of the box is liked, up to a factor: the least-squares fit to the ratings of 4
    /// and more in ml-latest-small (249 at the first place, 82 around the 50th, 22 around the 500th, 11 at the last).
    /// </summary>
    private static double Demand(int place) => Math.Pow(place + 16, -0.7);

    private static IEnumerable<(string Facet, string Value)> Values(Item item) =>
        from facet in item.Categories
        from value in facet.Value
        select (facet.Key, value);

    /// <summary>Users with a test item that they liked; the past is all that is no test.</summary>
    public static IReadOnlyList<Profile> OfUsers(DataSplit split)
    {
        var (train, valid, test) = (split.Train.RowsByUser(), split.Valid.RowsByUser(), split.Test.RowsByUser());
        return [.. from user in Enumerable.Range(0, split.Train.Users.Count)
                   let held = Liked(split.Test, test[user])
                   where held.Count > 0
                   let past = Past(split.Train, train[user]).Concat(Past(split.Valid, valid[user])).ToList()
                   where past.Count > 0
                   select new Profile(split.Train.Users[user], "", new(past), held) { User = new(split.Train.Users[user]) }];
    }

    /// <summary>
    /// People of a data set who are new to whoever recommends from a catalogue: what they like of it, oldest first. Nothing is
    /// held out, because nothing is trained on them.
    /// </summary>
    public static IReadOnlyList<Profile> OfNewcomers(InteractionTable table, ICatalog catalog)
    {
        var rows = table.RowsByUser();
        foreach (var own in rows) Array.Sort(own, table.CompareInTime);
        return [.. from user in Enumerable.Range(0, table.Users.Count)
                   let liked = Liked(table, rows[user]).Where(item => catalog.Find(item) is not null).ToList()
                   where liked.Count > 0
                   select new Profile(table.Users[user], "", UserHistory.OfLiked(liked), [])];
    }

    private static List<ItemId> Liked(InteractionTable table, int[] rows)
    {
        var best = table.Rating.Count == 0 ? 0 : table.Rating.Max();
        return [.. rows.Where(row => best < Liking || table.Rating[row] >= Liking).Select(row => new ItemId(table.Items[table.Item[row]]))];
    }

    // Low ratings are seen, not disliked: the models are trained on every row alike.
    private static IEnumerable<HistoryItem> Past(InteractionTable table, int[] rows)
    {
        Array.Sort(rows, table.CompareInTime);
        return rows.Select(row => new HistoryItem(new(table.Items[table.Item[row]])));
    }
}
