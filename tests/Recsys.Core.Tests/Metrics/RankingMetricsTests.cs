using CsCheck;
using Recsys.Core.Metrics;

namespace Recsys.Core.Tests.Metrics;

public sealed class RankingMetricsTests
{
    private static readonly RankingMetrics secondAndFourth = new([7, 1, 8, 2, 9], new HashSet<int> { 1, 2, 3 });

    [Fact]
    public void Recall_is_the_share_of_relevant_items_found_within_k() => Assert.Equal(2 / 3.0, secondAndFourth.Recall(4), 12);

    [Fact]
    public void Precision_is_the_share_of_the_first_k_that_is_relevant() => Assert.Equal(0.4, secondAndFourth.Precision(5), 12);

    [Fact]
    public void Mrr_is_the_inverse_of_the_first_hits_rank() => Assert.Equal(0.5, secondAndFourth.Mrr(5), 12);

    [Fact]
    public void A_hit_beyond_k_does_not_count()
    {
        Assert.Equal(0, secondAndFourth.Mrr(1));
        Assert.Equal(0, secondAndFourth.Hit(1));
        Assert.Equal(0, secondAndFourth.Ndcg(1));
    }

    [Fact]
    public void Ndcg_divides_by_the_gain_of_the_best_possible_list()
    {
        var gain = 1 / Math.Log2(3) + 1 / Math.Log2(5);
        var ideal = 1 + 1 / Math.Log2(3) + 1 / Math.Log2(4);

        Assert.Equal(gain / ideal, secondAndFourth.Ndcg(5), 12);
    }

    [Fact]
    public void Every_metric_lies_between_zero_and_one_and_is_one_for_the_ideal_list() =>
        Gen.Select(Gen.Int[0, 30].HashSet[1, 10], Gen.Int[1, 20]).Sample((relevant, k) =>
        {
            var ideal = new RankingMetrics([.. relevant], relevant);

            Assert.Equal(1, ideal.Ndcg(k), 12);
            Assert.Equal(1, ideal.Mrr(k), 12);
            Assert.InRange(ideal.Recall(k), 0, 1);
            Assert.Equal(Math.Min(1.0, relevant.Count / (double)k), ideal.Precision(k), 12);
        });
}
