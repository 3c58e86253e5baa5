using CsCheck;
using Recsys.Models.Numerics;

namespace Recsys.Models.Tests.Numerics;

public sealed class CsrMatrixTests
{
    private static readonly Gen<(CsrMatrix A, float[] X, int D)> products =
        from rows in Gen.Int[1, 80]
        from columns in Gen.Int[1, 60]
        from d in Gen.Int[1, 150]
        from seed in Gen.Int
        select Random(rows, columns, d, seed);

    [Fact]
    public void The_product_is_the_sum_over_the_entries() => products.Sample((A, X, d) =>
    {
        var y = new float[A.RowCount * d];

        A.Multiply(X, null, y, d, threads: 1);

        for (var r = 0; r < A.RowCount; r++)
            for (var c = 0; c < d; c++)
                Assert.Equal(Enumerable.Range(A.Starts[r], A.Starts[r + 1] - A.Starts[r]).Sum(e => A.Values[e] * X[(A.Columns[e] * d) + c]), y[(r * d) + c], 1e-4f);
    }, iter: 50);

    [Fact]
    public void Threads_and_vector_width_change_no_bit() => products.Sample((A, X, d) =>
    {
        var z = new float[A.RowCount * d];
        Array.Fill(z, 0.5f);
        float[] one = new float[z.Length], three = new float[z.Length], narrow = new float[z.Length];

        A.Multiply(X, z, one, d, threads: 1);
        A.Multiply(X, z, three, d, threads: 3);
        A.Multiply(X, z, narrow, d, threads: 1, wide: false);

        Assert.Equal(one, three);
        Assert.Equal(one, narrow);
    }, iter: 50);

    private static (CsrMatrix A, float[] X, int D) Random(int rows, int columns, int d, int seed)
    {
        var random = new Random(seed);
        var starts = new int[rows + 1];
        for (var r = 0; r < rows; r++) starts[r + 1] = starts[r] + random.Next(columns);
        var A = new CsrMatrix(starts, [.. Enumerable.Range(0, starts[^1]).Select(_ => random.Next(columns))], Values(starts[^1]));
        return (A, Values(columns * d), d);

        float[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }
}
