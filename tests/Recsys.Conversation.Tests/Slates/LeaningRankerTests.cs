using CsCheck;
using Recsys.Conversation.Slates;
using Recsys.Conversation.Tests.Dialogue;
using Recsys.Conversation.Tests.Understanding;
using Recsys.Core;

namespace Recsys.Conversation.Tests.Slates;

public sealed class LeaningRankerTests
{
    private static readonly Catalog catalog = Domain.Films.Catalog;

    [Fact]
    public void Places_without_sorting_are_the_places_of_the_ranking() =>
        Gen.Select(Gen.Int[0, catalog.Items.Count - 1].Array[0, 60], Gen.Double[-1, 1]).Sample((items, weight) =>
        {
            IRanker ranker = new LeaningRanker(new FirstComeRanker(), catalog);
            CandidateList[] candidates = [new("x", [.. items.Distinct().Select((item, i) => new Candidate(catalog.Items[item].Id, -i))])];
            RetrievalRequest request = new(UserHistory.Empty, 10) { Leanings = [new(new(FacetTerm.Is("genres", "Drama")), weight), new(new(FacetTerm.Within("year", 1990, null)), 0.5)] };

            ScoreBoard board = new();
            ranker.Score(request, candidates, board);

            Assert.All(ranker.Rank(request, candidates), one => Assert.Equal(one.Rank, board.Place(one.Item)));
        });
}
