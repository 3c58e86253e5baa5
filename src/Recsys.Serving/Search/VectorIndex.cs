namespace Recsys.Serving.Search;

/// <summary>Finds the vectors with the largest inner products: never approximate, equal scores in index order.</summary>
public abstract class VectorIndex
{
    private protected VectorIndex(ReadOnlyMemory<float> rows, int dimension) =>
        (Count, Dimension) = (VectorRows.Check(rows, dimension), dimension);

    /// <summary>Number of vectors.</summary>
    public int Count { get; }

    /// <summary>Components of a vector.</summary>
    public int Dimension { get; }

    /// <summary>The best <paramref name="k"/> for one query, best first; fewer where fewer are left.</summary>
    /// <param name="query"><see cref="Dimension"/> finite numbers.</param>
    /// <param name="exclude">Vectors that must not come back; null excludes none.</param>
    /// <param name="threads">How many threads share the scan; the result is the same for any number.</param>
    public VectorMatch[] Search(ReadOnlySpan<float> query, int k, IReadOnlySet<int>? exclude = null, int threads = 1) =>
        query.Length == Dimension
            ? SearchBatch(query, k, exclude is null ? null : [exclude], threads)[0]
            : throw new ArgumentException($"A query has {Dimension} numbers, not {query.Length}.", nameof(query));

    /// <summary>The same for several queries, one after the other in <paramref name="queries"/>.</summary>
    /// <param name="exclude">What must not come back, by query; null excludes none.</param>
    public VectorMatch[][] SearchBatch(
        ReadOnlySpan<float> queries, int k, IReadOnlyList<IReadOnlySet<int>>? exclude = null, int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return Scan(queries, SearchInput.Check(queries, Dimension, k, exclude), threads);
    }

    private protected abstract VectorMatch[][] Scan(ReadOnlySpan<float> queries, SearchInput input, int threads);
}
