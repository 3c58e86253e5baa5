namespace Recsys.Core.Pipeline;

/// <summary>What a filter says about the items of one request.</summary>
/// <param name="Admits">May the item be shown?</param>
/// <param name="Withheld">
/// Items known to be inadmissible before any is retrieved: retrievers are told to leave them out, so that none takes
/// the place of an admissible one. Empty where only a look at the item tells.
/// </param>
public sealed record ItemRule(Predicate<Item> Admits, IReadOnlySet<ItemId> Withheld)
{
    /// <summary>Is what it withholds all that it refuses?</summary>
    public bool OnlyWithholds { get; private init; }

    /// <summary>The rule that refuses exactly these items.</summary>
    public static ItemRule Without(IEnumerable<ItemId> items)
    {
        var withheld = items.ToHashSet();
        return new(item => !withheld.Contains(item.Id), withheld) { OnlyWithholds = true };
    }
}
