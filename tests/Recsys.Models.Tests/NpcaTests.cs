using CsCheck;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using Recsys.Core;
using Recsys.Core.Artifacts;

namespace Recsys.Models.Tests;

public sealed class NpcaTests
{
    private const int Items = 12;

    [Fact]
    public void Without_a_history_everybody_gets_the_mean_of_the_item_and_a_wide_deviation()
    {
        using var model = Trained(Rated(users: 60, seed: 1));

        var (alone, known) = (model.Predict([], [], [3])[0], model.Predict([5, 7, 9], [5, 5, 5], [3])[0]);

        Assert.InRange(alone.Rating, 1, 5);
        Assert.True(known.Deviation < alone.Deviation);
    }

    [Fact]
    public void A_prediction_is_the_conditional_mean_of_the_gaussian_written_out_slowly()
    {
        var table = Rated(users: 40, seed: 2);
        using var model = Trained(table, epochs: 0);   // K is still its prior: σᵤ² + σᵢ² on the diagonal, σᵤ² elsewhere
        var (mean, s) = Moments(table);
        NpcaOptions o = new();

        // With equal covariances all of A⁻¹ is known: the mean residual, shrunk by n·σᵤ² / (n·σᵤ² + σᵢ² + σ²).
        Gen.Int[0, Items - 2].HashSet[1, 6].Sample(history =>
        {
            float[] ratings = [.. history.Select((_, r) => 1f + (r % 5))];
            var n = history.Count;
            var share = n * o.UserVariance / ((n * o.UserVariance) + o.ItemVariance + o.Noise);

            var (rating, deviation) = model.Predict([.. history], ratings, [Items - 1])[0];

            Assert.Equal(mean + (share * (ratings.Average() - mean)), rating, 1e-4);
            Assert.Equal(s * Math.Sqrt((o.UserVariance * (1 - share)) + o.ItemVariance + o.Noise), deviation, 1e-4);
        }, iter: 30);
    }

    [Fact]
    public void Who_agrees_with_a_group_is_predicted_to_rate_as_the_group_does()
    {
        using var model = Trained(Rated(users: 200, seed: 3), epochs: 8);

        // Even users rate even items high, odd users odd ones.
        var even = model.Predict([0, 2, 1, 3], [5, 5, 1, 2], [4, 5]);
        var odd = model.Predict([0, 2, 1, 3], [1, 2, 5, 5], [4, 5]);

        Assert.True(even[0].Rating > even[1].Rating + 1);
        Assert.True(odd[1].Rating > odd[0].Rating + 1);
    }

    [Fact]
    public void The_order_of_the_history_changes_nothing() => Gen.Int[0, Items - 1].HashSet[2, 8].Sample(drawn =>
    {
        using var model = Trained(Rated(users: 30, seed: 4), epochs: 2);
        int[] history = [.. drawn];
        float[] ratings = [.. history.Select(item => 1f + (item % 5))];

        var forth = model.Predict(history, ratings, [1, 2])[1].Rating;
        var back = model.Predict([.. history.Reverse()], [.. ratings.Reverse()], [1, 2])[1].Rating;

        Assert.Equal(forth, back, 1e-4);
    }, iter: 10);

    [Fact]
    public void The_exported_graph_predicts_as_the_model_does()
    {
        using var model = Trained(Rated(users: 80, seed: 5), epochs: 4);
        using InferenceSession session = new(model.ToOnnx().ToByteArray());
        var history = Gen.Int[0, Items - 1].HashSet[0, Items].Select(set => set.ToArray());

        Gen.Select(history, history, Gen.Int[0, Items - 1].Array[1, 5], Gen.Int[1, 5]).Sample((first, second, items, rating) =>
        {
            // Two rows of different length, so that one is padded.
            var answers = Run(session, [first, second], rating, items);

            Same(model.Predict(first, [.. first.Select(_ => (float)rating)], items), answers[0]);
            Same(model.Predict(second, [.. second.Select(_ => (float)rating)], items), answers[1]);
        }, iter: 60);
    }

    [Fact]
    public void The_graph_solves_histories_of_hundreds_of_ratings_as_well()
    {
        const int Many = 400;
        Random random = new(8);
        InteractionTable table = new(new(), new(Enumerable.Range(0, Many).Select(i => $"{i}")));
        for (var u = 0; u < 120; u++)
            for (var item = 0; item < Many; item++)
                if (random.Next(4) == 0) table.Add(table.Users.Add($"{u}"), item, u % 3 == item % 3 ? random.Next(3, 6) : random.Next(1, 4), 0);
        using var model = new Npca(new(table), new()).Trained(6);
        using InferenceSession session = new(model.ToOnnx().ToByteArray());
        int[] history = [.. Enumerable.Range(0, Many - 50)], items = [Many - 1, Many - 2, 7];

        Same(model.Predict(history, [.. history.Select(_ => 4f)], items), Run(session, [history, history], 4, items)[0]);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var table = Rated(users: 150, seed: 6);
        using Npca one = new(new(table, Threads: 1), new()), three = new(new(table, Threads: 3), new());

        Assert.Equal(one.Trained(3).State(), three.Trained(3).State());
    }

    [Fact]
    public void Ratings_that_are_all_the_same_teach_nothing_and_are_refused() => Assert.Contains(
        "ratings cannot be learnt", Assert.Throws<InvalidDataException>(() => new Npca(new(Interactions.Table([0, 1], [1, 2])), new())).Message, StringComparison.Ordinal);

    private static Npca Trained(InteractionTable table, int epochs = 1) => new Npca(new(table), new()).Trained(epochs);

    private static InteractionTable Rated(int users, int seed)
    {
        Random random = new(seed);
        InteractionTable table = new(new(), new(Enumerable.Range(0, Items).Select(i => $"{i}")));
        for (var u = 0; u < users; u++)
            foreach (var item in Enumerable.Range(0, Items).Where(_ => random.Next(3) > 0))
                table.Add(table.Users.Add($"{u}"), item, u % 2 == item % 2 ? random.Next(4, 6) : random.Next(1, 3), 0);
        return table;
    }

    private static (double Mean, double Deviation) Moments(InteractionTable table)
    {
        var mean = table.Rating.Average(rating => (double)rating);
        return (mean, Math.Sqrt(table.Rating.Average(rating => (rating - mean) * (rating - mean))));
    }

    private static (float, float)[][] Run(InferenceSession session, int[][] histories, int rating, int[] items)
    {
        var length = Math.Max(1, histories.Max(history => history.Length));
        long[] past = [.. histories.SelectMany(history => history.Select(item => (long)item).Concat(Enumerable.Repeat(-1L, length - history.Length)))];
        using var h = OrtValue.CreateTensorValueFromMemory(past, [2, length]);
        using var r = OrtValue.CreateTensorValueFromMemory(Enumerable.Repeat((float)rating, past.Length).ToArray(), [2, length]);
        using var i = OrtValue.CreateTensorValueFromMemory(items.Concat(items).Select(item => (long)item).ToArray(), [2, items.Length]);
        using RunOptions options = new();
        using var answer = session.Run(options, [GraphInputs.History, GraphInputs.Ratings, GraphInputs.Items], [h, r, i], ["predictions", "deviations"]);
        var pairs = answer[0].GetTensorDataAsSpan<float>().ToArray().Zip(answer[1].GetTensorDataAsSpan<float>().ToArray());
        return [.. pairs.Chunk(items.Length)];
    }

    private static void Same((double Rating, double Deviation)[] expected, (float Rating, float Deviation)[] found)
    {
        for (var n = 0; n < expected.Length; n++)
        {
            Assert.Equal(expected[n].Rating, found[n].Rating, 1e-4);
            Assert.Equal(expected[n].Deviation, found[n].Deviation, 1e-4);
        }
    }
}
