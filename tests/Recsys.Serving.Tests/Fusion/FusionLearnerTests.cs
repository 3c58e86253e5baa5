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
}
