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
        var rules = filters.Select(filter => filter.For(open)).ToList();
        return [.. catalog.Items.Where(item => rules.TrueForAll(rule => rule.Admits(item)))];
    }
}
