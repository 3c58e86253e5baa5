using CsCheck;
using Recsys.Serving.Search;
using Recsys.Serving.Search.Kernels;

namespace Recsys.Serving.Tests.Search;

public sealed class VectorIndexTests
{
    private const int Iterations = 300;

    public static TheoryData<int> FloatKernels { get; } = [.. Enumerable.Range(0, DotKernels.Float.Count)];

    public static TheoryData<int> QuantizedKernels { get; } =
        [.. Enumerable.Range(0, DotKernels.Quantized.Count).Where(kernel => DotKernels.Quantized[kernel].RunsHere)];

    [Theory]
    [MemberData(nameof(FloatKernels))]
    public void Every_float_kernel_finds_what_a_sort_finds(int kernel) => SearchCase.Any.Sample(
        search => AssertEqualsNaive(search, new ExactVectorIndex(search.Rows, search.Dimension, DotKernels.Float[kernel])), iter: Iterations);

    [Theory]
    [MemberData(nameof(QuantizedKernels))]
    public void Every_quantized_kernel_finds_the_very_same(int kernel) => SearchCase.Any.Sample(
        search => AssertEqualsNaive(search, new QuantizedVectorIndex(search.Rows, search.Dimension, DotKernels.Quantized[kernel])), iter: Iterations);

    [Fact]
    public void The_widest_sums_of_a_quantized_search_do_not_overflow()
    {
        var ones = Enumerable.Repeat(1f, 5000).ToArray();

        var found = new QuantizedVectorIndex(ones, 5000).Search(ones, 1);

        Assert.Equal([new(0, 5000f)], found);
    }

    [Fact]
    public void A_quantized_search_finds_the_same_among_near_duplicates()
    {
        var random = new Random(7);
        var centre = Enumerable.Range(0, 64).Select(_ => random.NextSingle() - 0.5f).ToArray();
        float[] rows = [.. Enumerable.Range(0, 3000).SelectMany(_ => centre.Select(value => value + 1e-4f * random.NextSingle()))];

        var found = new QuantizedVectorIndex(rows, 64).Search(centre, 50);

        Assert.Equal(NaiveSearch.Search(rows, 64, centre, 50, new HashSet<int>()), found);
    }

    [Fact]
    public void One_query_excludes_its_own_items() => Assert.Equal(
        [new(2, 3), new(0, 1)],
        new ExactVectorIndex(new float[] { 1, 2, 3 }, 1).Search([1], 5, new HashSet<int> { 1 }));

    [Fact]
    public void Negative_and_positive_zero_tie() => Assert.Equal(
        [0, 1],
        new ExactVectorIndex(new float[] { -1e-30f, 1e-30f }, 1).Search([1e-30f], 2).Select(match => match.Index));

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_row_that_is_not_finite_is_named(float value)
    {
        var problem = Assert.Throws<ArgumentException>(() => new ExactVectorIndex(new[] { 1, 2, 3, value }, 2));

        Assert.Contains("Row 1", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_and_queries_that_do_not_fit_are_refused()
    {
        var index = new QuantizedVectorIndex(new float[] { 1, 2, 3, 4 }, 2);

        Assert.Throws<ArgumentException>(() => new QuantizedVectorIndex(new float[] { 1, 2, 3 }, 2));
        Assert.Throws<ArgumentException>(() => index.Search([1, 2, 3, 4], 1));
        Assert.Throws<ArgumentException>(() => index.SearchBatch([1, 2, 3], 1));
        Assert.Throws<ArgumentException>(() => index.SearchBatch([1, 2, 3, float.NaN], 1));
        Assert.Throws<ArgumentException>(() => index.SearchBatch([1, 2, 3, 4], 1, [new HashSet<int>()]));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Search([1, 2], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Search([1, 2], 1, threads: 0));
    }

    private static void AssertEqualsNaive(SearchCase search, VectorIndex index)
    {
        var found = index.SearchBatch(search.Queries, search.K, search.Exclude, search.Threads);

        for (var q = 0; q < search.QueryCount; q++)
            Assert.Equal(
                NaiveSearch.Search(
                    search.Rows, search.Dimension, search.Queries.AsSpan(q * search.Dimension, search.Dimension), search.K, search.Exclude[q]),
                found[q]);
    }
}
