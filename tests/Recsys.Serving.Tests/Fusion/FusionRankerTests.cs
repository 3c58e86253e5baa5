using CsCheck;
using Recsys.Core;
using Recsys.Serving.Fusion;
using static Recsys.Serving.Tests.Lists;

namespace Recsys.Serving.Tests.Fusion;

public sealed class FusionRankerTests
{
    [Fact]
    public void Reciprocal_ranks_prefer_what_many_lists_name_early()
    {
        FusionRanker ranker = new(new());

        var ranked = ranker.Rank([Of("x", "a 9, b 8, c 7"), Of("y", "b 0.3, d 0.2, a 0.1")], history: 0);

        Assert.Equal("b a d c", Ordered(ranked));
        Assert.Equal(1 / 4.0 + 1 / 3.0, ranked[0].Score, 12);
        Assert.Equal([("x", 2), ("y", 1)], ranked[0].Sources.Select(source => (source.Key, source.Value)));
    }

    [Fact]
    public void A_weight_says_how_much_a_list_counts() => Assert.Equal("d b a c", Ordered(
        new FusionRanker(new() { Weights = new() { ["x"] = 0.1 } }).Rank([Of("x", "a 9, b 8, c 7"), Of("y", "d 2, b 1")], history: 0)));

    [Theory]
    [InlineData(3, "d b c a")]
    [InlineData(55, "d b a c")]
    [InlineData(400, "b a c d")]
    public void A_slope_lets_a_list_count_more_the_longer_the_history(int known, string order)
    {
        FusionRanker ranker = new(new() { Weights = new() { ["x"] = 0.1 }, HistorySlopes = new() { ["x"] = 1 } });
        RetrievalRequest request = new(UserHistory.OfLiked(Enumerable.Range(0, known).Select(i => new ItemId($"{i}"))), 10);
        CandidateList[] lists = [Of("x", "a 9, b 8, c 7"), Of("y", "d 2, b 1")];

        Assert.Equal(order, Ordered(ranker.Rank(request, lists)));
        Assert.Equal(order, Ordered(ranker.Rank(lists, known)));
    }

    [Theory]
    [InlineData(FusionFormula.MinMaxScore)]
    [InlineData(FusionFormula.StandardScore)]
    public void Scores_count_by_their_distances_whatever_the_scale(FusionFormula formula) => Assert.Equal("b a c", Ordered(
        new FusionRanker(new() { Formula = formula }).Rank([Of("x", "a 1000, b 990, c 0"), Of("y", "b -1, a -5, c -9")], history: 0)));

    [Fact]
    public void Equal_scores_are_ordered_by_identifier() => Assert.Equal("2 10", Ordered(new FusionRanker(new()).Rank([Of("x", "10 1"), Of("y", "2 1")], history: 0)));

    [Fact]
    public void Every_candidate_comes_exactly_once_best_first() =>
        Gen.Select(Gen.Enum<FusionFormula>(), Gen.Select(Gen.Int[0, 9], Gen.Double[-9, 9]).Array[0, 9].Array[0, 4]).Sample((formula, lists) =>
        {
            var given = lists.Select((list, i) => new CandidateList($"s{i}", [.. list.DistinctBy(one => one.Item1).Select(one => new Candidate(new($"{one.Item1}"), one.Item2))])).ToList();

            FusionRanker ranker = new(new() { Formula = formula });
            var ranked = ranker.Rank(given, history: 0);

            Assert.Equal(given.SelectMany(list => list.Candidates).Select(one => one.Item).ToHashSet(), [.. ranked.Select(one => one.Item)]);
            Assert.Equal(ranked.Count, ranked.Select(one => one.Item).Distinct().Count());
            Assert.Equal(ranked.Select(one => one.Score).OrderDescending(), ranked.Select(one => one.Score));
            Assert.Equal(Enumerable.Range(1, ranked.Count), ranked.Select(one => one.Rank));
            Assert.Equal([.. ranked.Select(one => one.Rank), null], Places(ranker, given, [.. ranked.Select(one => one.Item), new("never met")]));
        });

    private static IEnumerable<int?> Places(FusionRanker ranker, List<CandidateList> candidates, List<ItemId> items)
    {
        ScoreBoard board = new();
        board.Add(new("never met"), 1);   // of another ranking on the same board
        board.Clear();
        ranker.Score(new(UserHistory.Empty, 1), candidates, board);
        return [.. items.Select(board.Place)];
    }
}
