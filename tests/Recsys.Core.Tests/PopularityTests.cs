namespace Recsys.Core.Tests;

public sealed class PopularityTests
{
    private static readonly CatalogSchema schema = new("films", "film", "films", [new("year", FacetKind.Numeric) { IsYear = true }]);

    [Fact]
    public void Popularity_is_how_many_of_a_hundred_items_fewer_people_chose()
    {
        double[] counts = [7, 900, 7, 30];

        var catalog = Popularity.In(new Catalog(schema, counts.Select((_, i) => new Item(new($"{i}"), $"Film {i}"))), item => counts[int.Parse(item.Id.Value)]);

        Assert.Equal([0.0, 75, 0, 50], catalog.Items.Select(item => item.Number("popularity")));
    }

    [Fact]
    public void It_can_be_asked_for_and_is_none_of_the_facets_that_are_shown()
    {
        var catalog = Popularity.ByOrder(new Catalog(schema, [new(new("1"), "Known"), new(new("2"), "Unknown")]));

        Assert.Equal(["year"], catalog.Schema.Facets.Select(facet => facet.Name));
        Assert.NotNull(catalog.Schema.Find("popularity"));
        Assert.Equal("that many people know", ConstraintWords.Of(new Constraint(FacetTerm.Within("popularity", 80, null)), catalog.Schema));
        Assert.Equal("that fewer people know", ConstraintWords.Of(new Constraint(FacetTerm.Within("popularity", 80, null)) { Polarity = Polarity.Unwanted }, catalog.Schema));
    }

    [Fact]
    public void A_catalogue_with_a_facet_of_that_name_keeps_its_own()
    {
        var own = schema with { Facets = [new("popularity", FacetKind.Numeric)] };

        var catalog = Popularity.ByOrder(new Catalog(own, [new(new("1"), "Known") { Numbers = new Dictionary<string, double> { ["popularity"] = 3 } }]));

        Assert.Equal(3, catalog.Items[0].Number("popularity"));
    }
}
