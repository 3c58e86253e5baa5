using CsCheck;
using Recsys.Models.Numerics;

namespace Recsys.Models.Tests.Numerics;

public sealed class MatrixProductTests
{
    private static readonly Gen<(Block A, Block B)> factors =
        from rows in Gen.Int[1, 140]
        from k in Gen.Int[1, 70]
        from columns in Gen.Int[1, 140]
        from seed in Gen.Int
        select (Random(rows, k, seed), Random(k, columns, seed + 1));

    [Fact]
    public void Each_value_is_a_row_times_a_column() => factors.Sample((A, B) =>
    {
        var C = new Block(new float[A.Rows * B.Columns], A.Rows, B.Columns);

        MatrixProduct.Multiply(A, B, C);

        for (var r = 0; r < A.Rows; r++)
            for (var c = 0; c < B.Columns; c++)
                Assert.Equal(Enumerable.Range(0, A.Columns).Sum(k => A.Row(r)[k] * B.Row(k)[c]), C.Row(r)[c], 1e-4f);
    }, iter: 50);

    [Fact]
    public void Threads_and_vector_width_change_no_bit() => factors.Sample((A, B) =>
    {
        Assert.Equal(Product(A, B), Product(A, B, threads: 3));
        Assert.Equal(Product(A, B), Product(A, B, wide: false));
    }, iter: 50);

    [Fact]
    public void Sums_can_be_added_to_a_part_of_a_larger_matrix()
    {
        var whole = new Block([1, 1, 1, 1, 1, 1], 2, 3);

        MatrixProduct.Multiply(new([2], 1, 1), new([10, 20], 1, 2), whole.Part(1, 1, 1, 2), add: true);

        Assert.Equal([1, 1, 1, 1, 21, 41], whole.Values);
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_refused() =>
        Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(Random(2, 3, 1), Random(2, 3, 1), Random(2, 3, 1)));

    [Fact]
    public void Transposing_exchanges_rows_and_columns() => factors.Sample((A, _) =>
    {
        var turned = A.Transposed();

        for (var r = 0; r < A.Rows; r++)
            for (var c = 0; c < A.Columns; c++) Assert.Equal(A.Row(r)[c], turned.Row(c)[r]);
    }, iter: 20);

    [Fact]
    public void A_matrix_times_its_inverse_is_the_identity() => Gen.Int[1, 150].Select(Gen.Int).Sample((n, seed) =>
    {
        var half = Random(n, n + 5, seed);
        var A = new Block(new float[n * n], n, n);
        MatrixProduct.Multiply(half, half.Transposed(), A);
        for (var i = 0; i < n; i++) A.Row(i)[i] += 1;
        var inverse = new Block([.. A.Values], n, n);

        Inverse.InPlace(inverse, threads: 2);

        var product = new Block(Product(A, inverse), n, n);
        for (var r = 0; r < n; r++)
            for (var c = 0; c < n; c++) Assert.Equal(r == c ? 1 : 0, product.Row(r)[c], 2e-3f);
    }, iter: 20);

    private static float[] Product(Block A, Block B, int threads = 1, bool wide = true)
    {
        var C = new Block(new float[A.Rows * B.Columns], A.Rows, B.Columns);
        MatrixProduct.Multiply(A, B, C, threads: threads, wide: wide);
        return C.Values;
    }

    private static Block Random(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        return new([.. Enumerable.Range(0, rows * columns).Select(_ => (random.NextSingle() * 2) - 1)], rows, columns);
    }
}
