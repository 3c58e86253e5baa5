namespace Recsys.Core.Pipeline;

/// <summary>A shown item that re-ranking moved.</summary>
/// <param name="Ranked">The 1-based place the ranker gave it.</param>
/// <param name="Shown">The 1-based place on the slate.</param>
public readonly record struct OrderChange(ItemId Item, int Ranked, int Shown);
