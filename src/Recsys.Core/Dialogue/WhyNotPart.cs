namespace Recsys.Core.Dialogue;

/// <summary>Why an item is not on the slate.</summary>
public sealed record WhyNotPart(ItemId Item, WhyNotCause Cause) : ReplyPart
{
    /// <summary>The conditions that it breaks.</summary>
    public IReadOnlyList<Constraint> Broken { get; init; } = [];

    /// <summary>Its 1-based place in the ranking; null where it is no candidate.</summary>
    public int? Rank { get; init; }

    /// <summary>How many items were ranked.</summary>
    public int Ranked { get; init; }

    /// <summary>The number of the ledger line that keeps it away; null where none does.</summary>
    public int? Line { get; init; }
}
