namespace Recsys.Serving.Search;

/// <summary>A vector that a search found.</summary>
/// <param name="Index">Its row, from 0.</param>
/// <param name="Score">Its inner product with the query.</param>
public readonly record struct VectorMatch(int Index, float Score);
