namespace Recsys.Core.Pipeline;

/// <summary>What a liked item does for a shown one: without it the shown item would stand lower.</summary>
/// <param name="Rank">Its 1-based place in the ranking with the whole history.</param>
/// <param name="RankWithout">Its place with the liked item left out; null where it would not even be a candidate.</param>
public sealed record Influence(ItemId Shown, ItemId Liked, int Rank, int? RankWithout);
