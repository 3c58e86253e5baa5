using Recsys.Core;
using Recsys.Simulation.Matching;
using Recsys.Simulation.Users;

namespace Recsys.Simulation.Needs;

/// <summary>Finds what a person could say of an item without naming it: one value of a facet, a decade, a rough bound.</summary>
public sealed class TraitFinder
{
    private const double Commonplace = 0.6;    // what holds of most items says nothing

    private readonly AttributeIndex index;
    private readonly Voice voice;
    private readonly Dictionary<string, (double Low, double High)> quarters;

    public TraitFinder(AttributeIndex index, Voice voice)
    {
        (this.index, this.voice) = (index, voice);
        quarters = index.Catalog.Schema.Facets.Where(facet => facet is { Kind: FacetKind.Numeric, IsYear: false }).ToDictionary(facet => facet.Name, Quarters);
    }

    /// <summary>Traits of the item in a random order, at most one for each facet; a name that holds of the item alone is left out where others do too.</summary>
    public IReadOnlyList<Trait> Of(Item item, Random random)
    {
        LeakGuard guard = new([item]);
        var found = index.Catalog.Schema.Facets.Where(facet => voice.Speaks(facet.Name))
            .Select(facet => (Constraint: Coarse(facet, item, random), Order: random.NextDouble() / voice.WeightOf(facet.Name)))
            .Where(one => one.Constraint is not null && !guard.Finds(one.Constraint.AnyOf[0].Value ?? ""))
            .OrderBy(one => one.Order)
            .Select(one => new Trait(one.Constraint!));
        return [.. found];
    }

    /// <summary>Values that the item does not have and the person could rule out.</summary>
    public IReadOnlyList<Trait> Unwanted(Item item, Random random)
    {
        var rejecting = index.Catalog.Schema.Facets.Where(facet => voice.Rejects(facet.Name)).ToArray();
        if (rejecting.Length == 0) return [];
        var facet = rejecting[random.Next(rejecting.Length)];
        var other = index.Catalog.Items[random.Next(index.Count)].Values(facet.Name).Except(item.Values(facet.Name)).ToArray();
        if (item.Values(facet.Name).Count == 0 || other.Length == 0) return [];
        return [new(new Constraint(FacetTerm.Is(facet.Name, other[random.Next(other.Length)])) { Polarity = Polarity.Unwanted })];
    }

    /// <summary>A wrong value in place of the right one, as a slip of the tongue; null where there is no other.</summary>
    public Constraint? Slip(Trait trait, Random random)
    {
        if (trait.Constraint.AnyOf[0].Value is not { } right) return null;
        var other = index.Catalog.Items[random.Next(index.Count)].Values(trait.Facet).FirstOrDefault(value => value != right);
        return other is null ? null : new(FacetTerm.Is(trait.Facet, other)) { Polarity = trait.Constraint.Polarity };
    }

    private Constraint? Coarse(Facet facet, Item item, Random random) => facet.Kind switch
    {
        FacetKind.Categorical => OneName(facet, item, random),
        FacetKind.Numeric when facet.IsYear && item.Number(facet.Name) is { } year => Decade(facet, year),
        FacetKind.Numeric when item.Number(facet.Name) is { } number => Bound(facet, number),
        _ => null,
    };

    private Constraint? OneName(Facet facet, Item item, Random random)
    {
        var constraints = item.Values(facet.Name).Select(value => new Constraint(FacetTerm.Is(facet.Name, value)))
            .Where(one => index.Holding(one).Length <= Commonplace * index.Count).ToList();
        var shared = constraints.Where(one => index.Holding(one).Length > 1).ToList();
        var choice = shared.Count > 0 ? shared : constraints;
        return choice.Count == 0 ? null : choice[random.Next(choice.Count)];
    }

    private static Constraint Decade(Facet facet, double year)
    {
        var from = Math.Floor(year / 10) * 10;
        return new(FacetTerm.Within(facet.Name, from, from + 9));
    }

    private Constraint? Bound(Facet facet, double number)
    {
        var (low, high) = quarters[facet.Name];
        return number <= low ? new(FacetTerm.Within(facet.Name, null, low)) : number >= high ? new(FacetTerm.Within(facet.Name, high, null)) : null;
    }

    /// <summary>The quarters of a numeric facet, rounded to tens as people say them.</summary>
    private (double Low, double High) Quarters(Facet facet)
    {
        var numbers = index.Catalog.Items.Select(item => item.Number(facet.Name)).OfType<double>().Order().ToList();
        return numbers.Count == 0 ? (double.NegativeInfinity, double.PositiveInfinity)
            : (Math.Round(numbers[numbers.Count / 4] / 10) * 10, Math.Round(numbers[numbers.Count * 3 / 4] / 10) * 10);
    }
}
