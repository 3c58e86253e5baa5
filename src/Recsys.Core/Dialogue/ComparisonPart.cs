namespace Recsys.Core.Dialogue;

/// <summary>Several items side by side.</summary>
public sealed record ComparisonPart(IReadOnlyList<ItemId> Items, IReadOnlyList<ComparedFacet> Facets) : ReplyPart
{
    /// <summary>The items by how well they fit, best first; empty where nothing tells.</summary>
    public IReadOnlyList<Explanation> Fit { get; init; } = [];

    /// <summary>What was asked for the most of: "which is the scariest?"; null where the items were to be compared as they are.</summary>
    public Constraint? Asked { get; init; }
}
