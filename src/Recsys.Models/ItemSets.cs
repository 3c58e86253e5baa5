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

    /// <summary>The same, where a common user counts β + (1−β) e^(−|Δt| / τ) for two items that they had Δt seconds apart.</summary>
    /// <param name="times">Of <see cref="Times"/>.</param>
    /// <param name="scale">τ, seconds.</param>
    /// <param name="floor">β, 0 to 1.</param>
    public void CountNear(int i, long[][] times, double scale, double floor, Span<float> counts)
    {
        foreach (var user in OfItem[i])
        {
            var (own, when) = (OfUser[user], times[user]);
            var then = when[Array.BinarySearch(own, i)];
            for (var n = 0; n < own.Length; n++)
                counts[own[n]] += (float)(floor + ((1 - floor) * Math.Exp(-Math.Abs(when[n] - then) / scale)));
        }
    }

    /// <summary>When each user had each of their items, in the order of <see cref="OfUser"/>; the last time where there are several.</summary>
    public long[][] Times(InteractionTable table)
    {
        var times = Array.ConvertAll(OfUser, items => new long[items.Length]);
        for (var r = 0; r < table.Count; r++)
        {
            ref var time = ref times[table.User[r]][Array.BinarySearch(OfUser[table.User[r]], table.Item[r])];
            time = Math.Max(time, table.Timestamp[r]);
        }
        return times;
    }

    private static int[][] Distinct(IReadOnlyList<int> rows, IReadOnlyList<int> values, int count)
    {
        var sets = new SortedSet<int>[count];
        for (var c = 0; c < count; c++) sets[c] = [];
        for (var r = 0; r < rows.Count; r++) sets[rows[r]].Add(values[r]);
        return Array.ConvertAll(sets, set => set.ToArray());
    }
}
