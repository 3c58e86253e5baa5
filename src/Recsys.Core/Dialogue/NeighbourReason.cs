namespace Recsys.Core.Dialogue;

/// <summary>It is one of the nearest to a liked item in a model's eyes: people who like one tend to like the other.</summary>
/// <param name="Rank">The 1-based place among the neighbours of the liked item.</param>
public sealed record NeighbourReason(ItemId Liked, string Source, int Rank) : Reason;
