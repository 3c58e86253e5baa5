namespace Recsys.Serving.Search;

/// <summary>Checked queries of one search.</summary>
/// <param name="Count">Number of queries.</param>
/// <param name="K">Matches wanted for each.</param>
internal sealed record SearchInput(int Count, int K, IReadOnlyList<IReadOnlySet<int>>? Exclude)
{
    /// <exception cref="ArgumentException">The queries are no whole number of finite vectors, or the exclusions are not one a query.</exception>
    public static SearchInput Check(
        ReadOnlySpan<float> queries, int dimension, int k, IReadOnlyList<IReadOnlySet<int>>? exclude)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        if (queries.Length % dimension != 0)
            throw new ArgumentException($"Queries have {dimension} numbers each; {queries.Length} is no multiple of that.", nameof(queries));
        foreach (var value in queries)
            if (!float.IsFinite(value)) throw new ArgumentException("A query holds a number that is not finite.", nameof(queries));
        if (exclude is not null && exclude.Count != queries.Length / dimension)
            throw new ArgumentException($"{exclude.Count} exclusions for {queries.Length / dimension} queries; give one a query.", nameof(exclude));
        return new(queries.Length / dimension, k, exclude);
    }

    public bool Excludes(int query, int item) => Exclude is not null && Exclude[query].Contains(item);
}
