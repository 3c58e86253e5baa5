using Recsys.Simulation.Static;
using static Recsys.Simulation.Tests.Static.Talks;

namespace Recsys.Simulation.Tests.Static;

public sealed class StaticEvaluationTests
{
    private readonly StaticEvaluation evaluation = new(Catalog, new double[Items], seed: 1);

    [Fact]
    public void What_decides_in_training_decides_in_the_test()
    {
        var (rows, weights) = evaluation.Evaluate(Of(60), Of(60, seed: 2));

        // Ten items have the colour: chance puts the target among the ten best in one of four.
        Assert.Equal(1, rows.Single(row => row.Order == StaticEvaluation.Mixture).Untainted["Recall@10"].Mean);
        Assert.InRange(Recall(rows, "popularity", 10).Mean, 0, 0.6);
        Assert.Equal(weights.Values.Max(), weights["values named"]);
    }

    [Fact]
    public void Only_orders_that_may_repeat_find_what_was_named_already()
    {
        StaticCase[] test = [.. Enumerable.Range(0, 10).Select(i => Case($"t{i}", "", [3, i + 10], [], i + 10))];

        var (rows, _) = evaluation.Evaluate(Of(60), test);

        Assert.Equal(1, Recall(rows, StaticEvaluation.Repeated, 1).Mean);
        Assert.Equal(0, Recall(rows, StaticEvaluation.Mixture, 10).Mean);
        Assert.All(rows, row => Assert.Empty(row.Untainted));
    }

    [Fact]
    public void A_mixture_that_may_repeat_does_so_where_people_do()
    {
        StaticCase[] cases = [.. Enumerable.Range(0, 60).Select(i => Case($"t{i}", "", [i % 7, i % 30 + 10], [], i % 30 + 10))];

        var (rows, _) = evaluation.CrossValidate(cases, folds: 3);

        Assert.Equal(1, Recall(rows, StaticEvaluation.Repeating, 1).Mean);
    }

    [Fact]
    public void No_label_is_learned_from_its_own_dialogue()
    {
        // Each dialogue has words, a mention and a target that no other has; who saw it would know the target.
        StaticCase[] cases = [.. Enumerable.Range(0, 20).SelectMany(i => new[] { Case($"d{i}", $"secret{i} word{i}", [i], [], i + 20), Case($"d{i}", $"secret{i} word{i} again", [i], [], i + 20) })];

        var (rows, _) = evaluation.CrossValidate(cases, folds: 5);

        Assert.All(new[] { "named together", "similar words" }, order => Assert.True(Recall(rows, order, 1).Mean <= 0.1, order));
    }

    [Fact]
    public void Every_label_is_counted_once_and_the_same_seed_gives_the_same_figures()
    {
        var cases = Of(30);

        var (rows, again) = (evaluation.CrossValidate(cases, folds: 4).Rows, evaluation.CrossValidate(cases, folds: 4).Rows);

        Assert.All(rows, row => Assert.Equal(cases.Sum(one => one.Targets.Count), row.All["Recall@1"].Count));
        Assert.Equal(rows.Select(row => row.All["Recall@10"]), again.Select(row => row.All["Recall@10"]));
    }

    private static Core.Metrics.Interval Recall(IReadOnlyList<StaticRow> rows, string order, int k) => rows.Single(row => row.Order == order).All[$"Recall@{k}"];
}
