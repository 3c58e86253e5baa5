namespace Recsys.Core;

/// <summary>An item with its place in an order.</summary>
/// <param name="Rank">1-based.</param>
/// <param name="Score">In the ranker's own scale; higher is better.</param>
/// <param name="Sources">The retrievers that proposed it, with its 1-based rank in each.</param>
public sealed record RankedItem(ItemId Item, int Rank, double Score, IReadOnlyDictionary<string, int> Sources);
