using Recsys.Serving.Fusion;
using static Recsys.Serving.Tests.Lists;

namespace Recsys.Serving.Tests.Fusion;

public sealed class FusionLearnerTests
{
    private static readonly FusionCase[] cases =
    [
        new([Of("good", "m 3, n 2, o 1"), Of("noise", "a 3, b 2, n 1")], Ids("m"), 55),
        new([Of("good", "n 3, m 2, p 1"), Of("noise", "b 3, m 2, c 1")], Ids("n"), 55),
        new([Of("good", "o 3, n 2"), Of("noise", "c 3, a 2, d 1")], Ids("o"), 55),
    ];

    [Theory]
    [InlineData(FusionFormula.ReciprocalRank)]
    [InlineData(FusionFormula.StandardScore)]
    [InlineData(FusionFormula.MinMaxScore)]
    public void The_list_that_finds_what_people_chose_gets_the_weight(FusionFormula formula)
    {
        var (learned, ndcg) = new FusionLearner().Learn(cases, new() { Formula = formula });

        Assert.True(learned.Weight("good") > learned.Weight("noise"));
        Assert.Equal(1, ndcg, 9);
        Assert.Equal(ndcg, new FusionLearner().Evaluate(cases, learned).Average(), 9);
    }

    [Fact]
    public void A_model_may_take_away_what_another_counts_twice()
    {
        // "both" is taste and crowd together, "crowd" the crowd alone; people choose by taste.
        FusionCase[] mixed =
        [
            new([Of("both", "m 9, x 8, y 7, n 1"), Of("crowd", "x 9, y 8, m 2, n 1")], Ids("m"), 55),
            new([Of("both", "x 9, n 8, y 7, m 1"), Of("crowd", "x 9, y 8, n 2, m 1")], Ids("n"), 55),
            new([Of("both", "y 9, o 8, x 7, m 1"), Of("crowd", "y 9, x 8, o 2, m 1")], Ids("o"), 55),
        ];

        var (learned, ndcg) = new FusionLearner().Learn(mixed, new() { Formula = FusionFormula.StandardScore });

        Assert.True(learned.Weight("crowd") < 0);
        Assert.Equal(1, ndcg, 9);
    }

    [Fact]
    public void Where_only_some_items_are_to_be_put_in_order_the_others_teach_nothing()
    {
        FusionCase[] all = [new([Of("a", "x 9, m 3, n 2"), Of("b", "n 3, m 2, y 1")], Ids("m"), 55), new([Of("a", "x 9, n 3, m 2"), Of("b", "m 3, n 2, y 1")], Ids("n"), 55)];

        var (learned, ndcg) = new FusionLearner().Learn([.. all.Select(one => one with { Among = Ids("m", "n") })], new());

        Assert.True(learned.Weight("a") > learned.Weight("b"));
        Assert.Equal(1, ndcg, 9);
        Assert.True(new FusionLearner().Learn(all, new()).Ndcg < 1);
    }

    [Fact]
    public void What_serves_long_histories_only_gets_a_slope()
    {
        // The list of the many is right for those who told little, the personal one for those who told much.
        FusionCase[] both =
        [
            new([Of("personal", "a 9, m 5, b 1"), Of("many", "m 9, b 5, a 1")], Ids("m"), 20),
            new([Of("personal", "b 9, n 5, a 1"), Of("many", "n 9, a 5, b 1")], Ids("n"), 20),
            new([Of("personal", "m 9, a 5, b 1"), Of("many", "a 9, b 5, m 1")], Ids("m"), 150),
            new([Of("personal", "n 9, b 5, a 1"), Of("many", "b 9, a 5, n 1")], Ids("n"), 150),
        ];

        var (learned, ndcg) = new FusionLearner().Learn(both, new() { Formula = FusionFormula.StandardScore });

        Assert.True(learned.HistorySlopes["personal"] > 0);
        Assert.True(learned.HistorySlopes["many"] < 0);
        Assert.Equal(1, ndcg, 9);
    }

    [Fact]
    public void Without_a_case_every_list_counts_alike() => Assert.Equal(1, new FusionLearner().Learn([], new()).Options.Weight("anything"));
}
