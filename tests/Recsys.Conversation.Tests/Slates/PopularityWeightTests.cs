using Recsys.Conversation.Slates;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Tests.Slates;

public sealed class PopularityWeightTests
{
    private static readonly Catalog films = Popularity.ByOrder(new Catalog(new("films", "film", "films", []), []));
    private static readonly Condition nineties = new(1, new(FacetTerm.Within("year", 1990, 1999)), Firmness.Condition, IsOfChat: true, Turn: 1);

    [Fact]
    public void The_more_is_known_of_a_person_the_less_counts_what_most_people_choose()
    {
        double[] weights = [.. new[] { 0, 2, 8, 15, 40, 150, 900 }.Select(likes => WeightOf(likes))];

        Assert.Equal(weights.OrderDescending(), weights);
        Assert.Equal(weights.Take(6), weights.Take(6).Distinct());
        Assert.Equal(1, weights[^1]);
    }

    [Fact]
    public void Where_conditions_narrow_the_choice_it_counts_twice_as_much() => Assert.Equal(2 * WeightOf(15), WeightOf(15, nineties));

    [Fact]
    public void A_single_like_is_heard_all_the_same() => Assert.True(WeightOf(1, nineties) < WeightOf(0, nineties));

    [Fact]
    public void Whoever_asks_for_more_of_a_kind_is_not_led_away_from_it()
    {
        var request = Request(3, new("chat") { Like = [new("1")] });

        Assert.Equal(1, request.SourceWeights.GetValueOrDefault("popularity", 1));
    }

    [Fact]
    public void Whoever_asks_for_what_few_people_know_is_not_shown_the_best_known_of_it_first()
    {
        Condition littleKnown = new(1, new(FacetTerm.Within("popularity", null, 40)), Firmness.Condition, IsOfChat: true, Turn: 1);

        Assert.Equal(1, Request(3, new("chat"), littleKnown).SourceWeights.GetValueOrDefault("popularity", 1));
    }

    private static double WeightOf(int likes, params Condition[] conditions) => Request(likes, new("chat"), conditions).SourceWeights["popularity"];

    private static RecommendationRequest Request(int likes, DialogueState state, params Condition[] conditions)
    {
        var ledger = Enumerable.Range(0, likes).Aggregate(PreferenceLedger.Empty, (known, item) =>
            known.State(PreferenceEntry.About(new ItemId($"{item}"), Opinion.Liked, new(Origin.Import, "history")), "history", DateTimeOffset.UnixEpoch));
        return new RequestBuilder(new(), films.Schema).Build(ledger, state, new(conditions, [], []), user: null);
    }
}
