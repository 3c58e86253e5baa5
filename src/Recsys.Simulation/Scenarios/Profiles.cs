using Recsys.Core;
using Recsys.Core.Splits;
using Recsys.Starter;

namespace Recsys.Simulation.Scenarios;

/// <summary>Where profiles come from: the invented people in the box, the users of a split data set, or people who are new to the box.</summary>
public static class Profiles
{
    private const float Liking = 4;

    /// <summary>How many likes the recommender is told of people whom no model knows: about as many as a persona of the box names.</summary>
    public const int KnownLikes = 15;

    /// <summary>The invented people. Their film lives were written one by one, from knowledge of people and films alone, by no rule; nothing was trained on them.</summary>
    public static IReadOnlyList<Profile> OfBox() => [.. StarterPeople.All.Select(person => new Profile(person.Name, person.Taste, person.Life, []))];

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
