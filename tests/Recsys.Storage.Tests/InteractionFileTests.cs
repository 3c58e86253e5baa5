using CsCheck;

namespace Recsys.Storage.Tests;

public sealed class InteractionFileTests
{
    private static readonly Gen<IndexedRow> row = Gen.Select(Gen.Int, Gen.Int, Gen.Single, Gen.Long, (u, i, r, t) => new IndexedRow(u, i, r, t));

    [Fact]
    public void What_is_written_is_read_back() => row.Array.Sample(rows =>
    {
        using var scratch = new ScratchFolder();
        var path = Path.Combine(scratch.Path, "interactions.bin");

        Write(path, rows);

        Assert.Equal(rows, InteractionReader.Read(path));
    }, iter: 50);

    [Fact]
    public void More_rows_than_one_block_are_read_back()
    {
        using var scratch = new ScratchFolder();
        var path = Path.Combine(scratch.Path, "interactions.bin");
        var rows = Enumerable.Range(0, InteractionFile.BlockRows + 3).Select(n => new IndexedRow(n, -n, n / 2f, n * 10_000_000_000)).ToArray();

        Write(path, rows);

        Assert.Equal(rows, InteractionReader.Read(path));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    public void A_file_that_lost_its_end_is_called_damaged(int lost)
    {
        using var scratch = new ScratchFolder();
        var path = Path.Combine(scratch.Path, "interactions.bin");
        Write(path, [new(1, 2, 3, 4), new(5, 6, 7, 8)]);

        using (var file = File.OpenWrite(path)) file.SetLength(file.Length - lost);

        Assert.Throws<InvalidDataException>(() => InteractionReader.Read(path).Count());
    }

    private static void Write(string path, IEnumerable<IndexedRow> rows)
    {
        using var writer = new InteractionWriter(path);
        foreach (var row in rows) writer.Add(row);
    }
}
