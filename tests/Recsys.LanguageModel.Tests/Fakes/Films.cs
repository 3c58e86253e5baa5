using Recsys.Core;

namespace Recsys.LanguageModel.Tests.Fakes;

/// <summary>A small catalogue of made-up films.</summary>
internal static class Films
{
    private static readonly string[] titles =
    [
        "Paper Moons (1994)", "Two Left Feet (2001)", "The Long Trial (1987)", "Harbour Lights (1999)", "Night Ferry (2010)", "The Glass Orchard (1978)",
        "Copper Sky (2015)", "A Quiet Arrangement (1996)", "Winter Songs (2003)", "The Cartographer (2008)", "Salt and Thunder (1991)", "Six Small Rooms (2019)",
        "Blue Meridian (1985)", "The Understudy (2012)", "Lantern Street (1969)", "Half a Kingdom (1973)", "The Beekeeper's Debt (2005)", "Cold Harvest (1998)",
        "An Honest Thief (1990)", "Velvet Engine (2017)", "The Ninth Ferryman (1982)", "Marigold Avenue (2000)", "Ashes in June (1995)", "The Weather House (2014)",
    ];

    private static readonly string[] genres = ["Comedy", "Drama", "Thriller", "Western"];

    public static CatalogSchema Schema { get; } = new("films", "film", "films",
    [
        new("genres", FacetKind.Categorical) { Label = "genre" },
        new("director", FacetKind.Categorical) { With = "directed by {0}" },
        new("year", FacetKind.Numeric) { IsYear = true },
        new("plot", FacetKind.Text),
    ]);

    public static ICatalog Catalog { get; } = new Catalog(Schema, titles.Select((title, i) => Of($"f{i + 1}", title, genres[i % genres.Length], $"Director {i % 5 + 1}", 1960 + i * 2)));

    public static Item Of(string id, string title, string genre, string director, double year, string plot = "Somebody arrives in a small town.") => new(new(id), title)
    {
        Categories = new Dictionary<string, IReadOnlyList<string>> { ["genres"] = [genre], ["director"] = [director] },
        Numbers = new Dictionary<string, double> { ["year"] = year },
        Texts = new Dictionary<string, string> { ["plot"] = plot },
    };

    /// <summary>The first items of a catalogue as a ranking.</summary>
    public static IReadOnlyList<RankedItem> Ranked(int count, ICatalog? catalog = null) =>
        [.. (catalog ?? Catalog).Items.Take(count).Select((item, i) => new RankedItem(item.Id, i + 1, 1.0 / (i + 1), new Dictionary<string, int>()))];
}
