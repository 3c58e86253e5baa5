using Recsys.Core.Pipeline;

namespace Recsys.Core.Tests.Pipeline;

public sealed class ConstraintTests
{
    private static readonly Item sencha = new(new("1"), "Sencha")
    {
        Categories = new Dictionary<string, IReadOnlyList<string>> { ["origin"] = ["Japan", "Uji"] },
        Numbers = new Dictionary<string, double> { ["price"] = 12 },
    };

    [Fact]
    public void One_of_the_names_is_enough_in_any_case() => Assert.True(new Constraint("origin") { AnyOf = ["China", "JAPAN"] }.Admits(sencha));

    [Fact]
    public void A_number_must_lie_within_its_bounds()
    {
        Assert.True(new Constraint("price") { Min = 12, Max = 12 }.Admits(sencha));
        Assert.False(new Constraint("price") { Max = 11.9 }.Admits(sencha));
    }

    [Fact]
    public void A_missing_value_satisfies_only_a_negated_wish()
    {
        Assert.False(new Constraint("year") { Min = 0 }.Admits(sencha));
        Assert.True(new Constraint("year") { Min = 0, Negated = true }.Admits(sencha));
        Assert.False(new Constraint("leaf") { AnyOf = ["whole"] }.Admits(sencha));
    }

    [Fact]
    public void It_reads_as_people_say_it() =>
        Assert.Equal("not origin is China or India", new Constraint("origin") { AnyOf = ["China", "India"], Negated = true }.ToString());
}
