using CsCheck;
using Recsys.Models.Tests.Onnx;

namespace Recsys.Models.Tests;

public sealed class EaseTests
{
    [Fact]
    public void No_other_matrix_with_an_empty_diagonal_fits_better() => Interactions.Gen.Sample(table =>
    {
        var items = table.Items.Count;
        var sets = new ItemSets(table);
        using var model = new Ease(new(table), new() { Regularization = 5 });
        model.Trained();
        var B = Enumerable.Range(0, items).Select(i => model.Scores(items, [i])).ToArray();

        // At the optimum the gradient Xᵀ(XB − X) + λB is zero outside the diagonal.
        for (var j = 0; j < items; j++)
        {
            var residual = sets.OfUser.Select(own => own.Sum(i => B[i][j]) - (own.Contains(j) ? 1 : 0)).ToArray();
            for (var i = 0; i < items; i++)
                if (i != j) Assert.Equal(0, sets.OfItem[i].Sum(u => residual[u]) + (5 * B[i][j]), 1e-4);
            Assert.Equal(0, B[j][j]);
        }
    }, iter: 50);

    [Fact]
    public void With_a_time_scale_a_common_user_counts_by_nearness()
    {
        var table = Interactions.Table([0, 1, 2], [0, 1, 2]).Where(_ => false);
        long[][] times = [[1000, 1030, 90_000], [500, 40_000, 40_010]];
        for (var u = 0; u < 2; u++)
            for (var i = 0; i < 3; i++) table.Add(u, i, 1, times[u][i]);

        var model = new Ease(new(table), new() { Regularization = 2, TimeScale = 60, TimeFloor = 0.25 }).Trained();

        double Near(int i, int j) => times.Sum(when => 0.25 + (0.75 * Math.Exp(-Math.Abs(when[i] - when[j]) / 60.0)));
        var B = Enumerable.Range(0, 3).Select(i => model.Scores(3, [i])).ToArray();
        for (var i = 0; i < 3; i++)
            for (var j = 0; j < 3; j++)
                if (i != j) Assert.Equal(Near(i, j), Enumerable.Range(0, 3).Sum(k => Near(i, k) * B[k][j]) + (2 * B[i][j]), 1e-4);   // the optimum's condition
    }

    [Fact]
    public void With_a_rating_scale_a_common_user_counts_by_agreement()
    {
        var table = Interactions.Table([0, 1, 2], [0, 1, 2]).Where(_ => false);
        float[][] ratings = [[5, 4, 1], [2, 2, 5]];
        for (var u = 0; u < 2; u++)
            for (var i = 0; i < 3; i++) table.Add(u, i, ratings[u][i], 90_000 * i);

        var model = new Ease(new(table), new() { Regularization = 2, RatingScale = 1.5 }).Trained();

        double Near(int i, int j) => ratings.Sum(how => Math.Exp(-Math.Abs(how[i] - how[j]) / 1.5));
        var B = Enumerable.Range(0, 3).Select(i => model.Scores(3, [i])).ToArray();
        for (var i = 0; i < 3; i++)
            for (var j = 0; j < 3; j++)
                if (i != j) Assert.Equal(Near(i, j), Enumerable.Range(0, 3).Sum(k => Near(i, k) * B[k][j]) + (2 * B[i][j]), 1e-4);   // the optimum's condition
    }

    [Fact]
    public void What_somebody_rated_twice_counts_as_they_rated_it_last()
    {
        var once = Interactions.Table([0, 1, 2], [0, 1, 2]).Where(_ => false);
        var twice = once.Where(_ => false);
        foreach (var (item, rating) in new[] { (0, 5f), (1, 1f), (2, 4f) })
        {
            twice.Add(0, item, 6 - rating, 10);
            foreach (var table in new[] { once, twice }) table.Add(0, item, rating, 20);
        }

        EaseOptions options = new() { RatingScale = 1 };
        Assert.Equal(new Ease(new(once), options).Trained().State(), new Ease(new(twice), options).Trained().State());
    }

    [Fact]
    public void Where_all_ratings_are_alike_a_rating_scale_changes_nothing()
    {
        var table = Interactions.Grouped(users: 60, items: 40, perUser: 8, groups: 4, seed: 2);

        Assert.Equal(new Ease(new(table), new()).Trained().State(), new Ease(new(table), new() { RatingScale = 1.5 }).Trained().State());
    }

    [Fact]
    public void Without_times_a_time_scale_changes_nothing()
    {
        var table = Interactions.Grouped(users: 60, items: 40, perUser: 8, groups: 4, seed: 2);

        Assert.Equal(new Ease(new(table), new()).Trained().State(), new Ease(new(table), new() { TimeScale = 60 }).Trained().State());
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var table = Interactions.Grouped(users: 200, items: 150, perUser: 12, groups: 5, seed: 1);

        var one = new Ease(new(table, Threads: 1), new()).Trained();
        var three = new Ease(new(table, Threads: 3), new()).Trained();

        Assert.Equal(one.State(), three.State());
    }

    [Fact]
    public void A_state_that_was_written_is_the_model_again()
    {
        var table = Interactions.Table([0, 1, 2], [1, 2], [0, 2]);
        var trained = new Ease(new(table), new() { Regularization = 2 }).Trained();
        using var fresh = new Ease(new(table), new() { Regularization = 2 });

        fresh.ReadState(new MemoryStream(trained.State()));

        Assert.Equal(trained.Scores(3, [0, 1]), fresh.Scores(3, [0, 1]));
    }

    [Fact]
    public void A_state_of_another_model_size_or_length_is_refused()
    {
        using var ease = new Ease(new(Interactions.Table([0, 1, 2])), new());
        using var other = new ItemKnn(new(Interactions.Table([0, 1, 2])), new());
        using var larger = new Ease(new(Interactions.Table([0, 1, 2, 3])), new());

        Assert.Contains("is of ItemKNN", Assert.Throws<InvalidDataException>(() => ease.ReadState(new MemoryStream(other.State()))).Message, StringComparison.Ordinal);
        Assert.Contains("16 parameters", Assert.Throws<InvalidDataException>(() => ease.ReadState(new MemoryStream(larger.State()))).Message, StringComparison.Ordinal);
        Assert.Contains("cut short", Assert.Throws<InvalidDataException>(() => ease.ReadState(new MemoryStream(ease.State()[..^1]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_graph_ranks_as_the_model_does()
    {
        var table = Interactions.Grouped(users: 60, items: 40, perUser: 8, groups: 4, seed: 2);
        using var model = new Ease(new(table), new() { Regularization = 10 });
        var scores = model.Trained().Scores(40, [3, 7, 11]);
        using var session = new OnnxSession(model.ToOnnx());

        var (items, values) = session.Top(40, [[3, 7, 11]]);

        for (var r = 0; r < 40; r++) Assert.Equal(scores[items[0][r]], values[0][r], 1e-5f);
    }
}
