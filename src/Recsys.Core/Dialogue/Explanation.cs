namespace Recsys.Core.Dialogue;

/// <summary>Why one item of a slate is there.</summary>
/// <param name="Reasons">The strongest first; none where the catalogue's own order filled the place.</param>
public sealed record Explanation(ItemId Item, MatchStrength Match, IReadOnlyList<Reason> Reasons);
