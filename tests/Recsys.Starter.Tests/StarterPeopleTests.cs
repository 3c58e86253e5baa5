using Recsys.Core;

namespace Recsys.Starter.Tests;

public sealed class StarterPeopleTests
{
    private static readonly Catalog films = StarterCatalog.Load();

    public static TheoryData<string> Names => [.. StarterPeople.All.Select(person => person.Name)];

    [Fact]
    public void There_are_forty_eight_with_distinct_first_names_and_the_personas_come_first()
    {
        Assert.Equal(48, StarterPeople.All.Count);
        Assert.Equal(StarterPersonas.All, StarterPeople.All.Take(StarterPersonas.All.Count));
        Assert.Distinct(StarterPeople.All.Select(person => person.Name.Split(' ')[0]));
        Assert.Distinct(StarterPeople.All.Select(person => person.Taste));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_has_a_whole_film_life_in_the_catalogue(string name)
    {
        var life = StarterPeople.All.Single(person => person.Name == name).Life;
        var liked = life.Liked.ToList();

        Assert.InRange(liked.Count, 45, 110);
        Assert.Distinct(life.Items.Select(past => past.Item));
        Assert.All(life.Items, past => Assert.NotNull(films.Find(past.Item)));
    }

    [Fact]
    public void No_life_is_a_copy_of_another() => Assert.Empty(
        from a in StarterPeople.All
        from b in StarterPeople.All
        where string.CompareOrdinal(a.Name, b.Name) < 0
        let common = a.Life.Liked.Intersect(b.Life.Liked).Count()
        where common > Math.Min(a.Life.Liked.Count(), b.Life.Liked.Count()) * 0.7
        select $"{a.Name} and {b.Name}: {common}");

    [Fact]
    public void What_a_persona_also_likes_is_not_in_the_history_that_the_recommender_is_told() => Assert.All(
        StarterPersonas.All, persona => Assert.Empty(persona.AlsoLiked.Intersect(persona.History.Items.Select(past => past.Item))));
}
