using Recsys.Core;
using Recsys.Simulation.Matching;

namespace Recsys.Simulation.Needs;

/// <summary>Makes needs from what a person is known to like.</summary>
public sealed class NeedMaker(AttributeIndex index, TraitFinder traits)
{
    private const int MostTraits = 6;
    private const int MostTold = 5;

    /// <summary>A few hidden targets, and what the person can say of the first of them.</summary>
    public Need Targets(IReadOnlyList<ItemId> targets, Random random)
    {
        var described = index.Catalog.Find(targets[random.Next(targets.Count)]);
        return new(NeedMode.Targets) { Targets = targets, Traits = described is null ? [] : Traits(described, random) };
    }

    /// <summary>Two to four conditions that hold together of something the person would like.</summary>
    public Need Constraints(ItemId liked, Random random)
    {
        var item = index.Catalog.Find(liked) ?? index.Catalog.Items[0];
        var conditions = traits.Of(item, random).Take(random.Next(2, 5)).ToList();
        return new(NeedMode.Constraints) { Constraints = [.. conditions.Select(trait => trait.Constraint)], Traits = conditions };
    }

    /// <summary>Liked items, some of which the person tells while the others are to be found.</summary>
    public Need Coverage(IReadOnlyList<ItemId> liked, IReadOnlyList<ItemId> hidden, Random random)
    {
        var told = liked.OrderBy(_ => random.Next()).Take(MostTold).ToList();
        var typical = told.Count > 0 ? index.Catalog.Find(told[0]) : null;
        return new(NeedMode.Coverage) { Targets = hidden, Told = told, Traits = typical is null ? [] : [.. traits.Of(typical, random).Take(2)] };
    }

    private List<Trait> Traits(Item item, Random random)
    {
        var known = random.Next(2, MostTraits);
        List<Trait> all = [.. traits.Of(item, random).Take(MostTraits).Select((trait, place) => trait with { IsKnown = place < known })];
        all.AddRange(traits.Unwanted(item, random));
        return all;
    }
}
