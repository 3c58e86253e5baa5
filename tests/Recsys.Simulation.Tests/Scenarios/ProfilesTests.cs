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
    public void Everything_that_somebody_likes_may_be_what_they_have_in_mind()
    {
        var people = World.People();
        var persona = StarterPeople.All[0];

        var drawn = Enumerable.Range(0, 1200).Select(round => people.At(round * StarterPeople.All.Count, 7).Need.Targets[0]).ToHashSet();

        Assert.Equal(persona.Life.Liked.ToHashSet(), drawn);
    }
}
