using CsCheck;
using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Models.Training;

namespace Recsys.Models.Tests;

/// <summary>Small interaction tables for tests, and what tests do with models trained on them.</summary>
internal static class Interactions
{
    /// <summary>Random users with two to six of twelve items.</summary>
    public static Gen<InteractionTable> Gen { get; } =
        CsCheck.Gen.Int[0, 11].HashSet[2, 6].Array[3, 20].Select(users => Table([.. users.Select(items => items.Order().ToArray())]));

    public static InteractionTable Table(params int[][] itemsOfUsers)
    {
        var count = itemsOfUsers.Max(items => items.Max()) + 1;
        var table = new InteractionTable(
            new([.. Enumerable.Range(0, itemsOfUsers.Length).Select(u => $"{u}")]),
            new([.. Enumerable.Range(0, count).Select(i => $"{i}")]));
        for (var u = 0; u < itemsOfUsers.Length; u++)
            foreach (var item in itemsOfUsers[u]) table.Add(u, item, 1, 0);
        return table;
    }

    /// <summary>A table of a given size in which users and items fall into groups that a model can find.</summary>
    public static InteractionTable Grouped(int users, int items, int perUser, int groups, int seed)
    {
        var random = new Random(seed);
        return Table([.. Enumerable.Range(0, users).Select(u => Enumerable.Range(0, perUser)
            .Select(_ => ((random.Next(items / groups) * groups) + (random.Next(5) == 0 ? random.Next(groups) : u % groups)) % items)
            .Append(items - 1 - (u % groups)).Distinct().ToArray())]);
    }

    public static T Trained<T>(this T model, int epochs = 1) where T : ITrainableModel
    {
        for (var epoch = 1; epoch <= epochs; epoch++) model.TrainEpoch(epoch, TestContext.Current.CancellationToken);
        return model;
    }

    /// <summary>Scores of all items for one history, as an unknown user or a trained one.</summary>
    public static float[] Scores(this IItemScorer model, int items, int[] history, int user = -1)
    {
        var scores = new float[items];
        model.Score([new(user, history)], scores);
        return scores;
    }

    public static byte[] State(this ITrainableModel model)
    {
        using var stream = new MemoryStream();
        model.WriteState(stream);
        return stream.ToArray();
    }
}
