namespace Recsys.Core.Metrics;

/// <summary>One user's question to a model of ratings.</summary>
/// <param name="History">Distinct items that the user is known to have rated.</param>
/// <param name="Ratings">One for each item of the history.</param>
/// <param name="Items">Items whose ratings are to be predicted; at least one.</param>
/// <param name="Truth">What the user rated them.</param>
public sealed record RatingCase(int User, int[] History, float[] Ratings, int[] Items, float[] Truth)
{
    /// <summary>A case for each user of the wanted rows, who is known by all the other rows.</summary>
    public static IReadOnlyList<RatingCase> Of(InteractionTable wanted, params IReadOnlyList<InteractionTable> known)
    {
        var asked = wanted.RowsByUser();
        var parts = known.Select(part => (Table: part, Rows: part.RowsByUser())).ToList();
        return [.. from user in Enumerable.Range(0, asked.Length)
                   where asked[user].Length > 0
                   let past = Past(parts, user)
                   select new RatingCase(user, [.. past.Keys], [.. past.Values],
                       Array.ConvertAll(asked[user], row => wanted.Item[row]), Array.ConvertAll(asked[user], row => wanted.Rating[row]))];
    }

    /// <summary>How far off a model is on these cases; predictions are cut to the scale, as they are when served.</summary>
    public static IReadOnlyList<RatingResidual> Residuals(
        IEnumerable<RatingCase> cases, RatingRange range, Func<RatingCase, IReadOnlyList<(double Rating, double Deviation)>> predict) =>
        [.. from one in cases
            from answer in predict(one).Zip(one.Truth)
            select new RatingResidual(one.User, answer.Second - range.Clamp(answer.First.Rating), answer.First.Deviation)];

    // The last rating counts where an item was rated twice.
    private static Dictionary<int, float> Past(List<(InteractionTable Table, int[][] Rows)> parts, int user)
    {
        Dictionary<int, float> past = [];
        foreach (var (table, rows) in parts)
            foreach (var row in rows[user]) past[table.Item[row]] = table.Rating[row];
        return past;
    }
}
