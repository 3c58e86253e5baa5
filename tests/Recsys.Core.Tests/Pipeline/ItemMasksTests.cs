using CsCheck;
using Recsys.Core.Pipeline;

namespace Recsys.Core.Tests.Pipeline;

public sealed class ItemMasksTests
{
    private static readonly string[] leaves = ["green", "Black", "white", "unheard of"];

    [Fact]
    public void The_bits_are_the_items_that_a_constraint_admits() => Gen.Select(Catalogs, Constraints).Sample((catalog, constraint) =>
        Assert.Equal(catalog.Items.Select(constraint.Admits), Bits(new ItemMasks(catalog).Of(constraint), catalog)));

    [Fact]
    public void Several_constraints_hold_together() => Gen.Select(Catalogs, Constraints.Array[0, 3]).Sample((catalog, constraints) =>
        Assert.Equal(catalog.Items.Select(item => constraints.All(constraint => constraint.Admits(item))), Bits(new ItemMasks(catalog).Of(constraints), catalog)));

    [Fact]
    public void What_is_taken_out_is_missing_and_nothing_else() => Gen.Select(Catalogs, Gen.Int[0, 150].HashSet[0, 20]).Sample((catalog, taken) =>
    {
        var mask = new ItemMasks(catalog).Without(taken.Select(id => new ItemId($"{id}")));

        Assert.Equal(catalog.Items.Select((_, place) => !taken.Contains(place)), Bits(mask, catalog));
        Assert.Equal(catalog.Items.Count - taken.Count(id => id < catalog.Items.Count), mask.Sum(word => (int)ulong.PopCount(word)));
    });

    private static Gen<Catalog> Catalogs =>
        from teas in Gen.Select(Gen.Int[0, 2].HashSet[0, 3], Gen.Int[-1, 9]).Array[0, 140]
        select new Catalog(new("teas", "tea", "teas", []), teas.Select((tea, i) => new Item(new($"{i}"), $"{i}")
        {
            Categories = new Dictionary<string, IReadOnlyList<string>> { ["leaf"] = [.. tea.Item1.Select(leaf => leaves[leaf])] },
            Numbers = tea.Item2 < 0 ? new Dictionary<string, double>() : new Dictionary<string, double> { ["price"] = tea.Item2 },
            Texts = new Dictionary<string, string> { ["note"] = tea.Item2 % 2 == 0 ? "Smells of old smoke." : "Sweet." },
        }));

    private static Gen<Constraint> Constraints =>
        from terms in Gen.OneOf(Values, Ranges, Gen.Const(FacetTerm.Mentions("smoke")), Gen.Const(new FacetTerm("price", FacetOperator.More))).Array[1, 3]
        from polarity in Gen.Enum<Polarity>()
        select new Constraint(terms) { Polarity = polarity };

    private static Gen<FacetTerm> Values => Gen.Select(Gen.Int[0, 3], Gen.Bool, (leaf, isLoud) => FacetTerm.Is("leaf", isLoud ? leaves[leaf].ToUpperInvariant() : leaves[leaf]));

    private static Gen<FacetTerm> Ranges => Gen.Select(Gen.Int[-1, 9], Gen.Int[-1, 9], (low, high) => FacetTerm.Within("price", low < 0 ? null : low, high < 0 ? null : high));

    private static IEnumerable<bool> Bits(ulong[] mask, Catalog catalog) => catalog.Items.Select((_, place) => ItemMasks.Holds(mask, place));
}
