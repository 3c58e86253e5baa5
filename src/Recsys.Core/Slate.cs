namespace Recsys.Core;

/// <summary>The list that is shown: cards, prose, API, plugin and simulator all use this one.</summary>
public sealed record Slate(IReadOnlyList<RankedItem> Items);
