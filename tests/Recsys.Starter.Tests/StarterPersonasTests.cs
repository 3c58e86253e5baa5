using Recsys.Core;

namespace Recsys.Starter.Tests;

public sealed class StarterPersonasTests
{
    private static readonly Catalog films = StarterCatalog.Load();

    public static TheoryData<string> Names => [.. StarterPersonas.All.Select(persona => persona.Name)];

    [Fact]
    public void There_are_twelve_with_distinct_first_names()
    {
        Assert.Equal(12, StarterPersonas.All.Count);
        Assert.Distinct(StarterPersonas.All.Select(persona => persona.Name.Split(' ')[0]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_names_ten_to_twenty_five_films_of_the_catalogue(string name)
    {
        var persona = StarterPersonas.Find(name)!;
        ItemId[] named = [.. persona.Liked, .. persona.Disliked];

        Assert.InRange(named.Length, 10, 25);
        Assert.InRange(persona.Disliked.Count, 1, 5);
        Assert.Distinct(named);
        Assert.All(named, film => Assert.NotNull(films.Find(film)));
    }

    [Fact]
    public void No_two_share_more_than_one_liked_film() => Assert.Empty(
        from a in StarterPersonas.All
        from b in StarterPersonas.All
        where string.CompareOrdinal(a.Name, b.Name) < 0 && a.Liked.Intersect(b.Liked).Count() > 1
        select $"{a.Name} and {b.Name}");

    [Theory]
    [InlineData("Mateo Herrera")]
    [InlineData("mateo")]
    [InlineData("MATEO")]
    public void A_persona_is_found_by_full_or_first_name_in_any_case(string name) =>
        Assert.Equal("Mateo Herrera", StarterPersonas.Find(name)?.Name);

    [Fact]
    public void An_unknown_name_finds_nobody() => Assert.Null(StarterPersonas.Find("Nobody"));

    [Fact]
    public void The_history_ends_with_the_likes_in_their_order()
    {
        var persona = StarterPersonas.All[0];

        Assert.Equal(persona.Liked, persona.History.Liked);
        Assert.Equal(persona.Liked[^1], persona.History.Items[^1].Item);
        Assert.Equal(persona.Disliked, persona.History.Disliked);
    }
}
