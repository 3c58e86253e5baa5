using Recsys.Core;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Slates;

/// <summary>What may be shown for one request: everything that no filter refuses, before conditions are looked at.</summary>
internal sealed class Eligibility
{
    private readonly ICatalog catalog;
    private readonly HashSet<ItemId> withheld;
    private readonly ItemRule[] rules;

    public Eligibility(ICatalog catalog, IReadOnlyList<IItemFilter> filters, RecommendationRequest request)
    {
        this.catalog = catalog;
        var all = filters.Where(filter => filter is not ConstraintFilter).Select(filter => filter.For(request)).ToList();
        withheld = all.SelectMany(rule => rule.Withheld).ToHashSet();
        rules = [.. all.Where(rule => !rule.OnlyWithholds)];
    }

    /// <summary>What may be shown and satisfies all of the conditions, in the catalogue's order.</summary>
    public List<Item> Satisfying(IReadOnlyList<Condition> conditions)
    {
        List<Item> found = [];
        foreach (var item in catalog.Items)
            if (Satisfies(item, conditions) && (withheld.Count == 0 || !withheld.Contains(item.Id)) && Array.TrueForAll(rules, rule => rule.Admits(item)))
                found.Add(item);
        return found;
    }

    private static bool Satisfies(Item item, IReadOnlyList<Condition> conditions)
    {
        for (var i = 0; i < conditions.Count; i++)
            if (!conditions[i].Constraint.Admits(item)) return false;
        return true;
    }
}
