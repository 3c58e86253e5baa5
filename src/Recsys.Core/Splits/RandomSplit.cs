namespace Recsys.Core.Splits;

/// <summary>Random split within each user, e.g. 8:1:1; every user with three or more rows appears in all parts.</summary>
public static class RandomSplit
{
    /// <param name="validShare">Share of each user's rows for validation, 0 to 0.5.</param>
    /// <param name="testShare">Share of each user's rows for the test, 0 to 0.5.</param>
    public static DataSplit PerUser(InteractionTable table, int seed, double validShare = 0.1, double testShare = 0.1)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(validShare is >= 0 and <= 0.5 && testShare is >= 0 and <= 0.5, true, nameof(validShare));
        var random = new Random(seed);
        var part = new byte[table.Count];
        foreach (var rows in table.RowsByUser())
        {
            random.Shuffle(rows);
            var test = Share(rows.Length, testShare);
            var valid = Share(rows.Length, validShare);
            for (var i = 0; i < test + valid; i++) part[rows[i]] = (byte)(i < test ? 2 : 1);
        }
        return new(table.Where(r => part[r] == 0), table.Where(r => part[r] == 1), table.Where(r => part[r] == 2));
    }

    private static int Share(int rows, double share) =>
        share == 0 || rows < 3 ? 0 : Math.Max(1, (int)Math.Round(rows * share, MidpointRounding.ToZero));
}
