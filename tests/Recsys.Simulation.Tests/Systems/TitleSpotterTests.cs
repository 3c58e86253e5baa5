using Recsys.Simulation.Systems;

namespace Recsys.Simulation.Tests.Systems;

public sealed class TitleSpotterTests
{
    private static readonly TitleSpotter titles = new(World.Films);

    [Theory]
    [InlineData("You liked Heat, so try The Silence of the Lambs.", "Heat", "The Silence of the Lambs")]
    [InlineData("Both Alien and Aliens are on.", "Alien", "Aliens")]
    [InlineData("There is a lot of heat in it, and an alien.")]
    public void Whole_titles_with_a_capital_are_found_in_the_order_of_the_text(string text, params string[] found) =>
        Assert.Equal(found, titles.Named(text).Select(item => World.Films.Find(item)!.Title));
}
