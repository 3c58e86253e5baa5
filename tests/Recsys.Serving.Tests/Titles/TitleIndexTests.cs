using Recsys.Core;
using Recsys.Serving.Titles;

namespace Recsys.Serving.Tests.Titles;

public sealed class TitleIndexTests
{
    private static readonly string[] titles =
    [
        "Alien (1979)", "Aliens (1986)", "Alien³ (1992)", "Alien: Resurrection (1997)", "Heat (1995)", "Matrix, The (1999)",
        "Godfather, The (1972)", "Godfather: Part II, The (1974)", "Terminator, The (1984)", "Terminator 2: Judgment Day (1991)",
        "Terminator 3: Rise of the Machines (2003)", "Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)", "Ocean's Eleven (2001)",
        "Twelve Monkeys (a.k.a. 12 Monkeys) (1995)", "Butch Cassidy and the Sundance Kid (1969)", "King Kong (1933)", "King Kong (2005)",
        "Lord of the Rings: The Fellowship of the Ring, The (2001)", "Lord of the Rings: The Two Towers, The (2002)",
        "Lord of the Rings: The Return of the King, The (2003)", "Blade Runner (1982)", "Blade Runner 2049 (2017)", "Spider-Man (2002)",
        "Star Wars: Episode IV - A New Hope (1977)", "Star Wars: Episode V - The Empire Strikes Back (1980)", "M*A*S*H (a.k.a. MASH) (1970)",
        "2001: A Space Odyssey (1968)", "Dolce Vita, La (1960)", "Kill Bill: Vol. 1 (2003)", "Kill Bill: Vol. 2 (2004)", "Thirteenth Warrior, The (1999)",
    ];

    private static readonly TitleIndex index = new(new Catalog(
        new("films", "film", "films", []),
        titles.Select((title, i) => new Item(new($"{i}"), title) { Aliases = title.StartsWith("Star Wars: Episode IV", StringComparison.Ordinal) ? ["Star Wars"] : [] })));

    [Theory]
    [InlineData("Alien", "Alien (1979)")]
    [InlineData("alien (1979)", "Alien (1979)")]
    [InlineData("ALIENS", "Aliens (1986)")]
    [InlineData("alien 1986", "Aliens (1986)")]
    [InlineData("alein", "Alien (1979)")]
    [InlineData("The Matrix", "Matrix, The (1999)")]
    [InlineData("matrix", "Matrix, The (1999)")]
    [InlineData("the godfather part 2", "Godfather: Part II, The (1974)")]
    [InlineData("godfather ii", "Godfather: Part II, The (1974)")]
    [InlineData("Godfather", "Godfather, The (1972)")]
    [InlineData("Termnator", "Terminator, The (1984)")]
    [InlineData("terminator 2", "Terminator 2: Judgment Day (1991)")]
    [InlineData("Judgement Day", "Terminator 2: Judgment Day (1991)")]
    [InlineData("Amélie", "Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)")]
    [InlineData("le fabuleux destin d’amelie poulain", "Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)")]
    [InlineData("oceans 11", "Ocean's Eleven (2001)")]
    [InlineData("12 monkeys", "Twelve Monkeys (a.k.a. 12 Monkeys) (1995)")]
    [InlineData("Butch Cassidy & the Sundance Kid", "Butch Cassidy and the Sundance Kid (1969)")]
    [InlineData("fellowship of the ring", "Lord of the Rings: The Fellowship of the Ring, The (2001)")]
    [InlineData("King Kong 1933", "King Kong (1933)")]
    [InlineData("Blade Runner 2049", "Blade Runner 2049 (2017)")]
    [InlineData("blade runner", "Blade Runner (1982)")]
    [InlineData("spiderman", "Spider-Man (2002)")]
    [InlineData("star wars", "Star Wars: Episode IV - A New Hope (1977)")]
    [InlineData("Empire Strikes Back", "Star Wars: Episode V - The Empire Strikes Back (1980)")]
    [InlineData("mash", "M*A*S*H (a.k.a. MASH) (1970)")]
    [InlineData("2001", "2001: A Space Odyssey (1968)")]
    [InlineData("La dolce vita", "Dolce Vita, La (1960)")]
    [InlineData("kill bill 2", "Kill Bill: Vol. 2 (2004)")]
    public void A_title_is_found_as_people_type_it(string typed, string title) => Assert.Equal(title, index.Find(typed).Item?.Title);

    [Theory]
    [InlineData("King Kong", "King Kong (1933)", "King Kong (2005)")]
    [InlineData("kill bill", "Kill Bill: Vol. 1 (2003)", "Kill Bill: Vol. 2 (2004)")]
    [InlineData("Lord of the Rings", "Lord of the Rings: The Two Towers, The (2002)", "Lord of the Rings: The Fellowship of the Ring, The (2001)")]
    public void Where_two_fit_both_are_named(string typed, params string[] fitting)
    {
        var found = index.Find(typed);

        Assert.True(found.IsAmbiguous);
        Assert.Null(found.Item);
        Assert.Subset(found.Matches.Select(match => match.Item.Title).ToHashSet(), fitting.ToHashSet());
    }

    [Theory]
    [InlineData("The Seventh Seal")]
    [InlineData("Zzyzx")]
    [InlineData("?!")]
    [InlineData("")]
    public void Where_none_fits_nothing_is_guessed(string typed)
    {
        var found = index.Find(typed);

        Assert.Null(found.Item);
        Assert.False(found.IsAmbiguous);
    }
}
