namespace Recsys.Core.Dialogue;

/// <summary>Facts about an item.</summary>
public sealed record DetailPart(ItemId Item) : ReplyPart
{
    /// <summary>The facets that were asked about; empty for an introduction.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>What was asked to be so: "is it scary?".</summary>
    public IReadOnlyList<Constraint> Supposed { get; init; } = [];

    /// <summary>Why it is shown, where it is on the slate.</summary>
    public Explanation? Explanation { get; init; }
}
