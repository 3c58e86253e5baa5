using Recsys.Serving.Fusion;
using static Recsys.Serving.Tests.Lists;

namespace Recsys.Serving.Tests.Fusion;

public sealed class FusionLearnerTests
{
    private static readonly FusionCase[] cases =
    [
        new([Of("good", "m 3, n 2, o 1"), Of("noise", "a 3, b 2, n 1")], Ids("m")),
        new([Of("good", "n 3, m 2, p 1"), Of("noise", "b 3, m 2, c 1")], Ids("n")),
        new([Of("good", "o 3, n 2"), Of("noise", "c 3, a 2, d 1")], Ids("o")),
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
            new([Of("both", "m 9, x 8, y 7, n 1"), Of("crowd", "x 9, y 8, m 2, n 1")], Ids("m")),
            new([Of("both", "x 9, n 8, y 7, m 1"), Of("crowd", "x 9, y 8, n 2, m 1")], Ids("n")),
            new([Of("both", "y 9, o 8, x 7, m 1"), Of("crowd", "y 9, x 8, o 2, m 1")], Ids("o")),
        ];

        var (learned, ndcg) = new FusionLearner().Learn(mixed, new() { Formula = FusionFormula.StandardScore });

        Assert.True(learned.Weight("crowd") < 0);
        Assert.Equal(1, ndcg, 9);
    }

    [Fact]
    public void Where_only_some_items_are_to_be_put_in_order_the_others_teach_nothing()
    {
        FusionCase[] all = [new([Of("a", "x 9, m 3, n 2"), Of("b", "n 3, m 2, y 1")], Ids("m")), new([Of("a", "x 9, n 3, m 2"), Of("b", "m 3, n 2, y 1")], Ids("n"))];

        var (learned, ndcg) = new FusionLearner().Learn([.. all.Select(one => one with { Among = Ids("m", "n") })], new());

        Assert.True(learned.Weight("a") > learned.Weight("b"));
        Assert.Equal(1, ndcg, 9);
        Assert.True(new FusionLearner().Learn(all, new()).Ndcg < 1);
    }

    [Fact]
    public void Without_a_case_every_list_counts_alike() => Assert.Equal(1, new FusionLearner().Learn([], new()).Options.Weight("anything"));
}
