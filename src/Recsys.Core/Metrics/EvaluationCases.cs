using Recsys.Core.Splits;

namespace Recsys.Core.Metrics;

/// <summary>Turns a split into the questions of a protocol.</summary>
public static class EvaluationCases
{
    /// <summary>General top-n on the test part: the training and validation items of the user are known and masked.</summary>
    public static IReadOnlyList<EvaluationCase> Test(DataSplit split, bool mask = true) => Of(split.Test, mask, split.Train, split.Valid);

    /// <summary>The same on the validation part, where only training is known.</summary>
    public static IReadOnlyList<EvaluationCase> Valid(DataSplit split, bool mask = true) => Of(split.Valid, mask, split.Train);

    private static List<EvaluationCase> Of(InteractionTable wanted, bool mask, params InteractionTable[] known)
    {
        var history = new InteractionTable(wanted.Users, wanted.Items);
        foreach (var part in known)
            for (var r = 0; r < part.Count; r++) history.Add(part.User[r], part.Item[r], part.Rating[r], part.Timestamp[r]);

        var sequences = history.Sequences();
        var relevant = wanted.RowsByUser();
        return [.. from user in Enumerable.Range(0, relevant.Length)
                   where relevant[user].Length > 0
                   select new EvaluationCase(
                       new(user, sequences[user]),
                       mask ? sequences[user] : [],
                       relevant[user].Select(row => wanted.Item[row]).ToHashSet())];
    }
}
