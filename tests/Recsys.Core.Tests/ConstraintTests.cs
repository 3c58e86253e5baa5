namespace Recsys.Core.Tests;

public sealed class ConstraintTests
{
    private static readonly Item sencha = new(new("1"), "Sencha")
    {
        Categories = new Dictionary<string, IReadOnlyList<string>> { ["origin"] = ["Japan", "Uji"] },
        Numbers = new Dictionary<string, double> { ["price"] = 12 },
    };

    [Fact]
    public void One_of_the_names_is_enough_in_any_case() => Assert.True(new Constraint(FacetTerm.Is("origin", "China"), FacetTerm.Is("origin", "JAPAN")).Admits(sencha));

    [Fact]
    public void A_number_must_lie_within_its_bounds()
    {
        Assert.True(new Constraint(FacetTerm.Within("price", 12, 12)).Admits(sencha));
        Assert.False(new Constraint(FacetTerm.Within("price", null, 11.9)).Admits(sencha));
    }

    [Fact]
    public void A_missing_value_satisfies_only_a_negated_wish()
    {
        Assert.False(new Constraint(FacetTerm.Within("year", 0, null)).Admits(sencha));
        Assert.True(new Constraint(FacetTerm.Within("year", 0, null)) { Polarity = Polarity.Unwanted }.Admits(sencha));
        Assert.False(new Constraint(FacetTerm.Is("leaf", "whole")).Admits(sencha));
    }

    [Fact]
    public void Constraints_that_say_the_same_are_equal_in_any_order_of_the_alternatives()
    {
        FacetTerm china = FacetTerm.Is("origin", "China"), india = FacetTerm.Is("origin", "India");

        Assert.Equal(new Constraint(china, india), new Constraint(india, china));
        Assert.NotEqual(new Constraint(china), new Constraint(china) { Polarity = Polarity.Unwanted });
    }

    [Fact]
    public void A_comparison_with_what_was_shown_holds_for_no_item_by_itself()
    {
        Constraint cheaper = new(new FacetTerm("price", FacetOperator.Less));

        Assert.True(cheaper.IsRelative);
        Assert.False(cheaper.Admits(sencha));
    }
}
