namespace Recsys.Core;

/// <summary>Interactions as columns over dense user and item indexes; rows keep the order in which they were added.</summary>
public sealed class InteractionTable(IdMap users, IdMap items)
{
    private readonly List<int> user = [];
    private readonly List<int> item = [];
    private readonly List<float> rating = [];
    private readonly List<long> timestamp = [];

    public InteractionTable() : this(new(), new()) { }

    /// <summary>All users of the data set, also those without a row here.</summary>
    public IdMap Users { get; } = users;

    /// <summary>All items of the data set, also those without a row here.</summary>
    public IdMap Items { get; } = items;

    public int Count => user.Count;

    public IReadOnlyList<int> User => user;

    public IReadOnlyList<int> Item => item;

    public IReadOnlyList<float> Rating => rating;

    public IReadOnlyList<long> Timestamp => timestamp;

    public void Add(Interaction row) => Add(Users.Add(row.User), Items.Add(row.Item), row.Rating, row.Timestamp);

    /// <summary>Adds a row whose user and item are already known by index.</summary>
    public void Add(int userIndex, int itemIndex, float rating, long timestamp)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)userIndex, (uint)Users.Count, nameof(userIndex));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)itemIndex, (uint)Items.Count, nameof(itemIndex));
        user.Add(userIndex);
        item.Add(itemIndex);
        this.rating.Add(rating);
        this.timestamp.Add(timestamp);
    }

    /// <summary>The rows that a predicate admits, over the same users and items.</summary>
    public InteractionTable Where(Func<int, bool> row)
    {
        var chosen = new InteractionTable(Users, Items);
        for (var r = 0; r < Count; r++)
            if (row(r)) chosen.Add(user[r], item[r], rating[r], timestamp[r]);
        return chosen;
    }

    /// <summary>Each user's items in time order; items of the same time stay in the order of their rows.</summary>
    /// <returns>One array per user of <see cref="Users"/>, oldest first.</returns>
    public int[][] Sequences()
    {
        var rows = RowsByUser();
        return Array.ConvertAll(rows, own =>
        {
            Array.Sort(own, CompareInTime);
            return Array.ConvertAll(own, r => item[r]);
        });
    }

    /// <summary>Each user's row numbers, in order of appearance.</summary>
    public int[][] RowsByUser()
    {
        var counts = new int[Users.Count];
        foreach (var u in user) counts[u]++;
        var rows = Array.ConvertAll(counts, count => new int[count]);
        Array.Clear(counts);
        for (var r = 0; r < Count; r++) rows[user[r]][counts[user[r]]++] = r;
        return rows;
    }

    /// <summary>Orders two rows by timestamp, then by row: what a stable sort by time gives, whatever sorts.</summary>
    public int CompareInTime(int a, int b)
    {
        var byTime = timestamp[a].CompareTo(timestamp[b]);
        return byTime != 0 ? byTime : a.CompareTo(b);
    }
}
