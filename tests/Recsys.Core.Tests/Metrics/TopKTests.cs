using CsCheck;
using Recsys.Core.Metrics;

namespace Recsys.Core.Tests.Metrics;

public sealed class TopKTests
{
    [Fact]
    public void The_best_come_first_and_equal_scores_in_index_order() =>
        Gen.Select(Gen.Int[0, 5].Select(score => (float)score).Array[0, 40], Gen.Int[1, 45]).Sample((scores, k) =>
        {
            var expected = Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).ThenBy(i => i).Take(k);

            Assert.Equal(expected, TopK.Of(scores, k));
        });

    [Fact]
    public void Masked_scores_never_come_back() =>
        Assert.Equal([2], TopK.Of([float.NegativeInfinity, float.NaN, 1f], 3));
}
