namespace Recsys.Core;

/// <summary>An item that one retriever proposes.</summary>
/// <param name="Score">In the retriever's own scale; only its order means something across retrievers.</param>
public readonly record struct Candidate(ItemId Item, double Score);
