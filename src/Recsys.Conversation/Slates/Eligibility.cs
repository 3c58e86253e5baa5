using System.Numerics;
using Recsys.Core;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Slates;

/// <summary>What may be shown for one request: everything that no filter refuses, before conditions are looked at.</summary>
internal sealed class Eligibility
{
    private readonly ICatalog catalog;
    private readonly ItemMasks masks;
    private readonly ulong[] open;
    private readonly ItemRule[] rules;
    private readonly Dictionary<Constraint, ulong[]> satisfying = new(ReferenceEqualityComparer.Instance);

    public Eligibility(ICatalog catalog, ItemMasks masks, IReadOnlyList<IItemFilter> filters, RecommendationRequest request)
    {
        (this.catalog, this.masks) = (catalog, masks);
        var all = filters.Where(filter => filter is not ConstraintFilter).Select(filter => filter.For(request)).ToList();
        open = masks.Without(all.SelectMany(rule => rule.Withheld));
        rules = [.. all.Where(rule => !rule.OnlyWithholds)];
    }

    /// <summary>What may be shown and satisfies all of the conditions, in the catalogue's order.</summary>
    public List<Item> Satisfying(IReadOnlyList<Condition> conditions)
    {
        var left = Left(conditions);
        List<Item> found = new(left.Sum(BitOperations.PopCount));
        for (var i = 0; i < left.Length; i++)
            for (var bits = left[i]; bits != 0; bits &= bits - 1)
                if (catalog.Items[i * 64 + BitOperations.TrailingZeroCount(bits)] is var item && Array.TrueForAll(rules, rule => rule.Admits(item))) found.Add(item);
        return found;
    }

    /// <summary>Does anything satisfy all of them?</summary>
    public bool HasAny(IReadOnlyList<Condition> conditions)
    {
        var left = Left(conditions);
        for (var i = 0; i < left.Length; i++)
            for (var bits = left[i]; bits != 0; bits &= bits - 1)
                if (catalog.Items[i * 64 + BitOperations.TrailingZeroCount(bits)] is var item && Array.TrueForAll(rules, rule => rule.Admits(item))) return true;
        return false;
    }

    private ulong[] Left(IReadOnlyList<Condition> conditions)
    {
        ulong[] left = [.. open];
        foreach (var condition in conditions) ItemMasks.Keep(left, MaskOf(condition.Constraint));
        return left;
    }

    private ulong[] MaskOf(Constraint constraint)
    {
        if (!satisfying.TryGetValue(constraint, out var mask)) satisfying.Add(constraint, mask = masks.Of(constraint));
        return mask;
    }
}
