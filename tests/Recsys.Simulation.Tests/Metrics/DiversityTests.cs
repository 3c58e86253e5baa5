using Recsys.Core;
using Recsys.Simulation.Metrics;

namespace Recsys.Simulation.Tests.Metrics;

public sealed class DiversityTests
{
    private static readonly Diversity diversity = new(new Catalog(new("films", "film", "films", [new("genres", FacetKind.Categorical), new("moods", FacetKind.Categorical)]),
    [
        Film("1", ["Comedy", "Drama"], ["dark"]), Film("2", ["Drama", "Comedy"], ["dark"]),
        Film("3", ["Drama"], ["light"]), Film("4", [], []),
    ]));

    [Fact]
    public void Items_of_the_same_values_are_alike_and_others_differ_by_what_they_do_not_share()
    {
        Assert.Equal(0, diversity.Of([new("1"), new("2")]));
        Assert.Equal(1 - 1 / 4.0, diversity.Of([new("1"), new("3")]));
        Assert.Equal((0 + 0.75 + 0.75) / 3, diversity.Of([new("1"), new("2"), new("3")])!.Value, 9);
    }

    [Fact]
    public void A_list_without_a_pair_has_no_diversity() => Assert.Null(diversity.Of([new("1"), new("4"), new("unknown")]));

    private static Item Film(string id, string[] genres, string[] moods) => new(new(id), id) { Categories = new Dictionary<string, IReadOnlyList<string>> { ["genres"] = genres, ["moods"] = moods } };
}
