using CsCheck;

namespace Recsys.Core.Tests;

public sealed class ScoreBoardTests
{
    private static readonly Gen<(int Item, int Gain)[][]> rankings = Gen.Select(Gen.Int[0, 700], Gen.Int[0, 9]).Array[0, 900].Array[1, 4];

    [Fact]
    public void Places_are_those_of_a_sorted_list_in_one_ranking_after_another() => rankings.Sample(rankings =>
    {
        ScoreBoard board = new();
        foreach (var ranking in rankings)
        {
            board.Clear();
            foreach (var (item, gain) in ranking) board.Add(Named(item), gain);

            var scores = ranking.GroupBy(one => one.Item).ToDictionary(one => one.Key, one => one.Sum(gain => (double)gain.Gain));
            Assert.Equal(scores.Count, board.Count);
            AssertPlaces(board, scores.OrderByDescending(one => one.Value).ThenBy(one => one.Key).Select(one => one.Key));
        }
    }, iter: 30);

    [Fact]
    public void A_bonus_is_asked_for_once_and_among_equals_the_former_score_decides() => rankings.Sample(rankings =>
    {
        ScoreBoard board = new();
        HashSet<ItemId> asked = [];
        foreach (var ranking in rankings)
        {
            board.Clear();
            foreach (var (item, gain) in ranking) board.Add(Named(item), gain);
            board.Raise(0.5, item =>
            {
                Assert.True(asked.Add(item));
                return Bonus(item);
            });

            var scores = ranking.GroupBy(one => one.Item).ToDictionary(one => one.Key, one => one.Sum(gain => (double)gain.Gain));
            AssertPlaces(board, scores
                .OrderByDescending(one => one.Value * 0.5 + Bonus(Named(one.Key))).ThenByDescending(one => one.Value).ThenBy(one => one.Key).Select(one => one.Key));
        }
    }, iter: 30);

    [Fact]
    public void A_ranker_that_only_ranks_gives_the_same_places()
    {
        ScoreBoard board = new();
        Pipeline.ScriptedRanker ranker = new();

        ((IRanker)ranker).Score(new(UserHistory.Empty, 1), [new("x", [new(new("b"), 1), new(new("a"), 1)])], board);

        Assert.Equal([1, 2, null], new ItemId[] { new("b"), new("a"), new("c") }.Select(board.Place));
    }

    private static double Bonus(ItemId item) => int.Parse(item.Value) % 3;

    private static ItemId Named(int item) => new($"{item}");

    private static void AssertPlaces(ScoreBoard board, IEnumerable<int> order) =>
        Assert.All(order.Index(), one => Assert.Equal(one.Index + 1, board.Place(Named(one.Item))));
}
