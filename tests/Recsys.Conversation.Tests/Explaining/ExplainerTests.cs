using Recsys.Conversation.Explaining;
using Recsys.Conversation.Tests.Understanding;
using Recsys.Conversation.Tests.Writing;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Tests.Explaining;

public sealed class ExplainerTests
{
    private static readonly Domain films = Domain.Films;

    [Fact]
    public async Task Shared_facets_are_really_shared_and_the_rarest_comes_first()
    {
        Talker talker = new(films, "Heat", "Alien");
        FacetRarity rarity = new(films.Catalog);

        var slate = await talker.AskAsync(6);

        var shared = slate.Explanations.SelectMany(one => one.Reasons.OfType<SharedFacetsReason>().Select(reason => (films.Catalog.Find(one.Item)!, reason))).ToList();
        Assert.NotEmpty(shared);
        Assert.All(shared, one =>
        {
            Assert.All(one.reason.Values, value => Assert.True(value.Holds(one.Item1) && value.Holds(films.Catalog.Find(one.reason.Liked)!)));
            Assert.Equal(one.reason.Values.OrderByDescending(rarity.Of), one.reason.Values);
        });
    }

    [Fact]
    public void Shared_values_weigh_as_much_as_the_three_rarest_of_them()
    {
        FacetRarity rarity = new(films.Catalog);
        var items = films.Catalog.Items.Take(60).ToList();

        foreach (var one in items)
            foreach (var other in items)
            {
                var shared = rarity.Shared(one, other);
                Assert.All(shared, value => Assert.True(value.Holds(one) && value.Holds(other)));
                Assert.Equal(shared.Take(3).Sum(rarity.Of), rarity.SharedWeight(one, other), 12);
            }
    }

    [Fact]
    public async Task A_taste_in_the_ledger_is_given_with_its_line()
    {
        Talker talker = new(films, "Heat");
        var line = talker.Says(new PreferenceEntry(Opinion.Liked, new(Origin.Utterance, "I love tense films")) { Facet = new(FacetTerm.Is("moods", "tense")) });

        var slate = await talker.AskAsync(6);

        var tense = slate.Explanations.Where(one => films.Catalog.Find(one.Item)!.Values("moods").Contains("tense")).ToList();
        Assert.NotEmpty(tense);
        Assert.All(tense, one => Assert.Contains(one.Reasons, reason => reason is LeaningReason leaning && leaning.Line == line.Number));
    }

    [Fact]
    public async Task Without_a_taste_there_is_no_personal_reason_and_the_match_is_popular()
    {
        var slate = await new Talker(films).AskAsync(6);

        Assert.All(slate.Explanations, one => Assert.Equal((MatchStrength.Popular, 0), (one.Match, one.Reasons.Count)));
    }

    [Fact]
    public async Task With_a_taste_what_several_kinds_of_evidence_speak_for_is_a_strong_match()
    {
        var slate = await new Talker(films, "Scream", "Halloween").AskAsync(3);

        Assert.Equal(MatchStrength.Strong, slate.Explanations[0].Match);
    }

    [Fact]
    public async Task Why_not_tells_the_cause_and_where_it_comes_from()
    {
        Talker talker = new(films, "Heat");
        var line = talker.Says(Opinion.Disliked, "Alien");
        RecommendationRequest request = new(Taste.Of(talker.Ledger, "c").History, 6) { Constraints = [new(FacetTerm.Is("genres", "Crime"))] };
        WhyNotFinder finder = new(films.Catalog, talker.Pipeline);

        Assert.Equal((WhyNotCause.Disliked, (int?)line.Number), Of(await FindAsync("Alien")));
        Assert.Equal((WhyNotCause.Seen, (int?)1), Of(await FindAsync("Heat")));
        Assert.Equal((WhyNotCause.Constraints, null), Of(await FindAsync("Toy Story")));
        var ranked = await FindAsync("The French Connection");
        Assert.Equal(WhyNotCause.Rank, ranked.Cause);
        Assert.InRange(ranked.Rank!.Value, 1, ranked.Ranked);

        Task<WhyNotPart> FindAsync(string title) => finder.FindAsync(films.Item(title).Id, [], [], request, talker.Ledger, "c");
        static (WhyNotCause, int?) Of(WhyNotPart part) => (part.Cause, part.Line);
    }

    [Fact]
    public async Task A_comparison_shows_the_catalogues_values_and_expects_the_nearer_one_to_fit_better()
    {
        Talker talker = new(films, "Scream", "Halloween");
        ItemId[] items = [films.Item("Toy Story").Id, films.Item("Scream 2").Id];

        var part = await new Comparer(films.Catalog, talker.Pipeline, talker.Explainer).CompareAsync(items, new(Taste.Of(talker.Ledger, "c").History, 6), talker.Ledger, "c");

        Assert.Equal(items, part.Items);
        Assert.Equal(["Wes Craven"], part.Facets.Single(row => row.Facet == "director").Values[1]);
        Assert.Equal(items[1], part.Fit[0].Item);
    }
}
