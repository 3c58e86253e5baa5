using Recsys.Core;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Scenarios;

namespace Recsys.Simulation.Tests.Scenarios;

public sealed class NewcomersTests
{
    private static readonly string[] films = [.. World.Films.Items.Take(30).Select(film => film.Id.Value)];

    [Fact]
    public void What_somebody_rated_low_or_the_catalogue_does_not_hold_is_no_like_of_theirs()
    {
        var table = Rated(("ann", films[0], 5), ("ann", films[1], 3), ("ann", "no film", 5), ("bob", films[2], 2), ("ann", films[3], 4));

        var profile = Assert.Single(Profiles.OfNewcomers(table, World.Films));

        Assert.Equal("ann", profile.Name);
        Assert.Equal([new(films[0]), new(films[3])], profile.Past.Liked);
        Assert.Null(profile.User);
    }

    [Fact]
    public void The_systems_know_so_many_likes_and_never_the_target()
    {
        var people = People(known: 10);

        for (var number = 0; number < 50; number++)
        {
            var scenario = people.At(number, 7);
            Assert.Equal(10, scenario.History.Liked.Count());
            Assert.DoesNotContain(scenario.Need.Targets[0], scenario.History.Liked);
            Assert.Subset(scenario.History.Liked.ToHashSet(), scenario.Need.Told.ToHashSet());
        }
    }

    [Fact]
    public void Conditions_are_of_something_that_the_systems_do_not_know_so_that_they_can_be_satisfied()
    {
        ProfileScenarios people = new("people", Profiles.OfNewcomers(Rated([.. films.Select(film => ("ann", film, 5f))]), World.Films), World.Needs, new(NeedMode.Constraints, Known: films.Length - 1));

        for (var number = 0; number < 50; number++)
        {
            var scenario = people.At(number, 7);
            var unknown = World.Index.IndexOf(new(Assert.Single(films, film => !scenario.History.Liked.Contains(new(film)))));
            Assert.All(scenario.Need.Constraints, condition => Assert.Contains(unknown, World.Index.Holding(condition)));
        }
    }

    [Fact]
    public void Which_likes_are_known_is_drawn_for_each_person_and_the_same_for_every_system()
    {
        var people = People(known: 10);

        Assert.Equal(people.At(3, 7).History.Items, People(known: 10).At(3, 7).History.Items);
        Assert.Equal(people.At(0, 7).History.Items, people.At(1, 7).History.Items);
        Assert.NotEqual(people.At(0, 7).History.Items, people.At(0, 8).History.Items);
    }

    [Fact]
    public void Whoever_likes_no_more_than_is_to_be_known_has_nothing_in_mind() =>
        Assert.Contains("let fewer be known", Assert.Throws<InvalidDataException>(() => People(known: 30)).Message, StringComparison.Ordinal);

    [Fact]
    public void Where_little_is_to_be_known_a_trained_user_is_not_recognized()
    {
        Profile trained = new("ann", "", UserHistory.OfLiked(films.Select(film => new ItemId(film))), []) { User = new("ann") };

        Assert.Equal(trained.User, Of([trained], known: null).At(0, 7).User);
        Assert.Null(Of([trained], known: 5).At(0, 7).User);
    }

    private static ProfileScenarios People(int known) => Of(Profiles.OfNewcomers(Rated([.. films.Select(film => ("ann", film, 5f))]), World.Films), known);

    private static ProfileScenarios Of(IReadOnlyList<Profile> profiles, int? known) => new("people", profiles, World.Needs, new(NeedMode.Targets, Known: known));

    private static InteractionTable Rated(params (string User, string Item, float Rating)[] rows)
    {
        InteractionTable table = new();
        foreach (var (index, row) in rows.Index()) table.Add(new Interaction(row.User, row.Item, row.Rating, index));
        return table;
    }
}
