using Recsys.Core;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Slates;

/// <summary>Finds out which items may be shown before conditions are looked at.</summary>
internal sealed class Eligibility(ICatalog catalog, IReadOnlyList<IItemFilter> filters)
{
    /// <summary>The items that no filter refuses, in the catalogue's order; conditions of the request are left out of it.</summary>
    public IReadOnlyList<Item> Before(RecommendationRequest request)
    {
        var open = request with { Constraints = [] };
        var rules = filters.Where(filter => filter is not ConstraintFilter).Select(filter => filter.For(open)).ToList();
        var withheld = rules.SelectMany(rule => rule.Withheld).ToHashSet();
        rules.RemoveAll(rule => rule.OnlyWithholds);
        return [.. catalog.Items.Where(item => !withheld.Contains(item.Id) && rules.TrueForAll(rule => rule.Admits(item)))];
    }
}
