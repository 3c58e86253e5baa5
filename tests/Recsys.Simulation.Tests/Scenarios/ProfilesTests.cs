using Recsys.Core;
using Recsys.Simulation.Scenarios;
using Recsys.Starter;

namespace Recsys.Simulation.Tests.Scenarios;

public sealed class ProfilesTests
{
    [Fact]
    public void Somebody_of_the_box_has_in_mind_what_they_like_and_the_systems_are_not_told()
    {
        var people = World.People();
        var lives = StarterPeople.All.ToDictionary(person => person.Name, person => person.Life);

        for (var number = 0; number < 200; number++)
        {
            var scenario = people.At(number, 7);
            var life = lives[scenario.Persona.Name];
            Assert.Equal(Profiles.KnownLikes, scenario.History.Liked.Count());
            Assert.Subset(life.Liked.ToHashSet(), scenario.History.Liked.ToHashSet());
            Assert.Equal(life.Disliked, scenario.History.Disliked);
            Assert.Contains(scenario.Need.Targets[0], life.Liked);
            Assert.DoesNotContain(scenario.Need.Targets[0], scenario.History.Liked);
        }
    }

    [Fact]
    public void What_is_known_of_somebody_stays_the_same_and_anything_else_may_be_on_their_mind()
    {
        var people = World.People();
        var persona = StarterPeople.All[0];

        var scenarios = Enumerable.Range(0, 1200).Select(round => people.At(round * StarterPeople.All.Count, 7)).ToList();

        var known = Assert.Single(scenarios.Select(scenario => string.Join(' ', scenario.History.Liked)).Distinct()).Split(' ').Select(item => new ItemId(item)).ToHashSet();
        Assert.Equal(persona.Life.Liked.Where(item => !known.Contains(item)).ToHashSet(), [.. scenarios.Select(scenario => scenario.Need.Targets[0])]);
    }
}
