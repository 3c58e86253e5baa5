using Recsys.Simulation.Scenarios;

namespace Recsys.Simulation.Tests.Scenarios;

public sealed class ProfilesTests
{
    [Fact]
    public void A_persona_has_in_mind_what_resembles_their_favourites_each_film_as_likely_as_people_like_it()
    {
        foreach (var persona in Profiles.OfBox(World.Index))
        {
            Assert.DoesNotContain(persona.Wishes, wish => persona.Past.Items.Any(past => past.Item == wish.Item));
            var byPlace = persona.Wishes.OrderBy(wish => World.Index.Popularity.PlaceOf(wish.Item)).ToList();
            Assert.Equal(byPlace.Select(wish => wish.Weight).OrderDescending(), byPlace.Select(wish => wish.Weight));
        }
    }

    [Fact]
    public void The_drawn_targets_are_as_popular_as_the_weights_say()
    {
        var profiles = Profiles.OfBox(World.Index);
        var expected = profiles.Average(persona => persona.Wishes.Sum(wish => wish.Weight * World.Index.Popularity.Percentile(wish.Item)) / persona.Wishes.Sum(wish => wish.Weight));

        var people = World.People();
        var drawn = Enumerable.Range(0, 2400).Select(number => people.At(number, 7).Need.Targets[0]).Average(World.Index.Popularity.Percentile);

        Assert.Equal(expected, drawn, 0.02);
    }
}
