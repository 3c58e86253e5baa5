using Recsys.Core;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Systems;
using Recsys.Simulation.Users;

namespace Recsys.Simulation.Tests.Users;

public sealed class EmbeddedUserTests
{
    private static SystemReply Nothing => new("Hm.", []);

    [Fact]
    public async Task A_question_about_a_known_facet_is_answered_with_one_value()
    {
        ScriptedSystem asking = new(_ => Nothing with { AskedFacet = "genres" });

        var episodes = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => World.TalkAsync(number, asking, hasFriction: false)));

        var answers = episodes.Select(episode => episode.Turns[1].Disclosed).Where(told => told.Any(one => one.IsAsked)).ToList();
        Assert.True(answers.Count > 5);
        Assert.All(answers, told => Assert.Equal("genres", Assert.Single(told).Constraint.AnyOf[0].Facet));
    }

    [Fact]
    public async Task What_is_said_is_coarse_and_true_of_the_target_but_for_slips_that_are_put_right()
    {
        foreach (var number in Enumerable.Range(0, 60))
        {
            var episode = await World.TalkAsync(number, World.Control(ControlBattery.Random), hasFriction: false);
            var target = World.Films.Find(episode.Targets[0])!;

            Assert.All(episode.Turns.SelectMany(turn => turn.Disclosed), told =>
            {
                Assert.True(told.Constraint.Admits(target), $"{told.Constraint} of {target.Title}");
                Assert.True(told.Constraint.AnyOf is [{ Facet: not "year" } or { High: not null }]);
            });
            Assert.All(episode.Turns.SelectMany(turn => turn.Disclosed).GroupBy(told => (told.Constraint.AnyOf[0].Facet, told.Constraint.Polarity)), facet => Assert.Single(facet));
        }
    }

    [Fact]
    public async Task People_word_the_same_wish_in_many_ways()
    {
        var openings = new HashSet<string>();
        foreach (var number in Enumerable.Range(0, 100)) openings.Add((await World.TalkAsync(number, new ScriptedSystem(_ => Nothing))).Turns[0].Utterance);

        Assert.True(openings.Count > 90, $"{openings.Count} different openings");
    }

    [Fact]
    public async Task Time_at_hand_is_said_of_the_longest_that_suits_and_never_of_the_shortest()
    {
        List<(Constraint Bound, string Utterance)> told = [];
        foreach (var number in Enumerable.Range(0, 400))
        {
            var opening = (await World.TalkAsync(number, new ScriptedSystem(_ => Nothing))).Turns[0];
            told.AddRange(opening.Disclosed.Where(one => one.Constraint.AnyOf[0].Facet == "runtime").Select(one => (one.Constraint, opening.Utterance)));
        }

        var ofTime = told.Where(one => one.Utterance.Contains("the clock", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ofTime);
        Assert.All(ofTime, one => Assert.NotNull(one.Bound.AnyOf[0].High));
        Assert.Contains(told, one => one.Bound.AnyOf[0].Low is not null);
    }

    [Fact]
    public async Task Patience_ends_and_different_people_have_more_or_less_of_it()
    {
        var ends = new List<int>();
        foreach (var number in Enumerable.Range(0, 30))
        {
            var episode = await World.TalkAsync(number, new ScriptedSystem(_ => Nothing));
            if (episode.Ending == Termination.GaveUp) ends.Add(episode.Turns.Count);
        }

        Assert.True(ends.Count > 5);
        Assert.True(ends.Distinct().Count() > 2);
    }

    [Fact]
    public void Every_facet_of_the_box_but_prose_can_be_spoken_of() => Assert.DoesNotContain(
        World.Films.Schema.Facets, facet => facet.Kind != FacetKind.Text && !Voice.Embedded.Speaks(facet.Name) && !Voice.Embedded.Rejects(facet.Name));

    [Fact]
    public async Task In_coverage_mode_liked_items_are_told_and_hidden_ones_are_named_only_after_they_were_shown()
    {
        foreach (var number in Enumerable.Range(0, 12))
        {
            var episode = await World.TalkAsync(number, World.Control(ControlBattery.Popularity), NeedMode.Coverage);

            Assert.DoesNotContain(episode.Turns, turn => turn.IsLeak);
            Assert.Contains(episode.Turns, turn => turn.Utterance.Length > 0);
        }
    }
}
