namespace Recsys.Core.Dialogue;

/// <summary>The models' own counterfactual: without the liked item it would stand lower.</summary>
/// <param name="Rank">Its 1-based place with the whole history.</param>
/// <param name="RankWithout">Its place without; null where it would not be a candidate at all.</param>
public sealed record CounterfactualReason(ItemId Liked, int Rank, int? RankWithout = null) : Reason;
