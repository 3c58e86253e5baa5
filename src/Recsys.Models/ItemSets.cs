using Recsys.Core;

namespace Recsys.Models;

/// <summary>The training interactions as sets: each user's distinct items and each item's distinct users, ascending.</summary>
internal sealed class ItemSets
{
    public ItemSets(InteractionTable table)
    {
        OfUser = Distinct(table.User, table.Item, table.Users.Count);
        OfItem = Distinct(table.Item, table.User, table.Items.Count);
        Pairs = OfUser.Sum(items => items.Length);
    }

    /// <summary>Nᵤ, the items of user u.</summary>
    public int[][] OfUser { get; }

    /// <summary>Nᵢ, the users of item i.</summary>
    public int[][] OfItem { get; }

    /// <summary>Distinct pairs of user and item.</summary>
    public int Pairs { get; }

    public int Users => OfUser.Length;

    public int Items => OfItem.Length;

    public bool Has(int user, int item) => Array.BinarySearch(OfUser[user], item) >= 0;

    /// <summary>Adds to each item how many of item i's users also have it.</summary>
    public void CountTogether(int i, Span<float> counts)
    {
        foreach (var user in OfItem[i])
            foreach (var j in OfUser[user]) counts[j]++;
    }

    private static int[][] Distinct(IReadOnlyList<int> rows, IReadOnlyList<int> values, int count)
    {
        var sets = new SortedSet<int>[count];
        for (var c = 0; c < count; c++) sets[c] = [];
        for (var r = 0; r < rows.Count; r++) sets[rows[r]].Add(values[r]);
        return Array.ConvertAll(sets, set => set.ToArray());
    }
}
