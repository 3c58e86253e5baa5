namespace Recsys.Core.Splits;

/// <summary>Sequential split: each user's last item is the test, the last but one the validation.</summary>
public static class LeaveOneOut
{
    /// <summary>Users with fewer than three interactions stay in training whole.</summary>
    public static DataSplit Split(InteractionTable table)
    {
        var part = new byte[table.Count];
        foreach (var rows in table.RowsByUser())
        {
            if (rows.Length < 3) continue;
            Array.Sort(rows, table.CompareInTime);
            part[rows[^1]] = 2;
            part[rows[^2]] = 1;
        }
        return new(table.Where(r => part[r] == 0), table.Where(r => part[r] == 1), table.Where(r => part[r] == 2));
    }
}
