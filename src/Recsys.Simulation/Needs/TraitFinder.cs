using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<ItemId, Sayable[]> sayables = new();   // thousands of people have the same few hundred items in mind

    public TraitFinder(AttributeIndex index, Voice voice)
    {
        (this.index, this.voice) = (index, voice);
        quarters = index.Catalog.Schema.Facets.Where(facet => facet is { Kind: FacetKind.Numeric, IsYear: false }).ToDictionary(facet => facet.Name, Quarters);
    }

    /// <summary>Traits of the item in a random order, at most one for each facet; a name that holds of the item alone is left out where others do too.</summary>
    public IReadOnlyList<Trait> Of(Item item, Random random)
    {
        var found = sayables.GetOrAdd(item.Id, static (_, one) => one.Finder.Sayables(one.item), (Finder: this, item))
            .Select(one => (Choice: one.Drawn(random), Order: random.NextDouble() / one.Weight))
            .Where(one => one.Choice is { Leaks: false })
            .OrderBy(one => one.Order)
            .Select(one => new Trait(one.Choice!.Constraint));
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

    private Sayable[] Sayables(Item item)
    {
        LeakGuard guard = new([item]);
        return [.. index.Catalog.Schema.Facets.Where(facet => voice.Speaks(facet.Name)).Select(facet => new Sayable(
            voice.WeightOf(facet.Name), [.. Coarse(facet, item).Select(one => new Choice(one, guard.Finds(one.AnyOf[0].Value ?? "")))], facet.Kind == FacetKind.Categorical))];
    }

    private List<Constraint> Coarse(Facet facet, Item item) => facet.Kind switch
    {
        FacetKind.Categorical => Names(facet, item),
        FacetKind.Numeric when facet.IsYear && item.Number(facet.Name) is { } year => [Decade(facet, year)],
        FacetKind.Numeric when item.Number(facet.Name) is { } number && Bound(facet, number) is { } bound => [bound],
        _ => [],
    };

    private List<Constraint> Names(Facet facet, Item item)
    {
        var constraints = item.Values(facet.Name).Select(value => new Constraint(FacetTerm.Is(facet.Name, value)))
            .Where(one => index.Holding(one).Length <= Commonplace * index.Count).ToList();
        var shared = constraints.Where(one => index.Holding(one).Length > 1).ToList();
        return shared.Count > 0 ? shared : constraints;
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
    /// <summary>What could be said of one facet of an item.</summary>
    /// <param name="Weight">How readily the facet comes to mind.</param>
    /// <param name="IsDrawn">Is one of the choices drawn? Else there is one at most.</param>
    private sealed record Sayable(double Weight, Choice[] Choices, bool IsDrawn)
    {
        public Choice? Drawn(Random random) => Choices.Length == 0 ? null : Choices[IsDrawn ? random.Next(Choices.Length) : 0];
    }

    /// <param name="Leaks">Does the value name the item?</param>
    private sealed record Choice(Constraint Constraint, bool Leaks);
}
