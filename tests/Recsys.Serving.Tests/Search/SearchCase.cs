using CsCheck;

namespace Recsys.Serving.Tests.Search;

/// <summary>A random search: any shape, many ties in some, excluded vectors.</summary>
internal sealed record SearchCase(
    int Dimension, float[] Rows, int QueryCount, float[] Queries, IReadOnlySet<int>[] Exclude, int K, int Threads)
{
    private static readonly Gen<float> ties = Gen.Int[-2, 2].Select(whole => (float)whole);
    private static readonly Gen<float> smooth = Gen.Float[-1, 1];
    private static readonly Gen<float> wild = Gen.Select(smooth, Gen.Int[-6, 6], (value, exponent) => value * MathF.Pow(10, exponent));

    public static Gen<SearchCase> Any { get; } =
        from kind in Gen.Int[0, 2]
        let numbers = new[] { ties, smooth, wild }[kind]
        from dimension in Gen.Int[1, 40]
        from items in Gen.Int[0, 300]
        from rows in numbers.Array[items * dimension]
        from count in Gen.Int[1, 9]
        from queries in numbers.Array[count * dimension]
        from exclude in Gen.Int[0, 299].HashSet[0, 60].Array[count]
        from k in Gen.Int[1, 320]
        from threads in Gen.Int[1, 3]
        select new SearchCase(dimension, rows, count, queries, exclude, k, threads);

    public override string ToString() =>
        $"{Rows.Length / Dimension} × {Dimension}, {QueryCount} queries, k = {K}, {Threads} threads";
}
