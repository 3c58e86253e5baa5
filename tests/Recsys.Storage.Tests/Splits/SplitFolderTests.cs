using CsCheck;
using Recsys.Core;
using Recsys.Core.Splits;
using Recsys.Storage.Splits;

namespace Recsys.Storage.Tests.Splits;

public sealed class SplitFolderTests
{
    private static readonly SplitInfo info = new() { Method = "random", DataSet = "d", DataSha256 = "h", Seed = 7, Train = 0, Valid = 0, Test = 0 };

    private static readonly Gen<InteractionTable> tables = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 20], Gen.Single[1, 5], Gen.Long[0, 1000]).Array[10, 60].Select(rows =>
    {
        var table = new InteractionTable();
        foreach (var row in rows.DistinctBy(row => (row.Item1, row.Item2))) table.Add(new Interaction($"u{row.Item1}", $"i{row.Item2}", row.Item3, row.Item4));
        return table;
    });

    [Fact]
    public void A_split_that_is_written_is_read_back_over_the_indexes_of_the_data_set() => tables.Sample(table =>
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Path, "split");
        var split = RandomSplit.PerUser(table, seed: 7);

        SplitFolder.Write(folder, split, info);
        var read = SplitFolder.Read(folder, table);

        Assert.Equal(Rows(split.Train), Rows(read.Train));
        Assert.Equal(Rows(split.Valid), Rows(read.Valid));
        Assert.Equal(Rows(split.Test), Rows(read.Test));
        Assert.Equal(info, SplitFolder.ReadInfo(folder));
    }, iter: 20);

    [Fact]
    public void Bare_pairs_take_rating_and_time_from_the_data_set()
    {
        using var scratch = new ScratchFolder();
        var table = new InteractionTable();
        table.Add(new Interaction("a", "x", 4, 10));
        table.Add(new Interaction("a", "y", 5, 20));
        scratch.Write("train.tsv", "a\ty\n");
        scratch.Write("test.tsv", "a\tx\n");

        var (bare, informed) = (SplitFolder.Read(scratch.Path), SplitFolder.Read(scratch.Path, table));

        Assert.Equal([(0, 0, 1f, 0L)], Rows(bare.Train));
        Assert.Equal([(0, 1, 5f, 20L)], Rows(informed.Train));
        Assert.Equal([(0, 0, 4f, 10L)], Rows(informed.Test));
        Assert.Empty(Rows(informed.Valid));
    }

    [Theory]
    [InlineData("a\tx\n", "a\tx\n", "test.tsv, line 1: user 'a' has item 'x' already in train.tsv.")]
    [InlineData("a\tx\na\tx\n", "a\ty\n", "train.tsv, line 2: user 'a' has item 'x' already in train.tsv.")]
    [InlineData("a\tx\n", "a\tz\n", "test.tsv, line 1: the data set has no interaction of user 'a' with item 'z'.")]
    [InlineData("a\tx\nb\n", "a\ty\n", "train.tsv, line 2: 1 columns instead of 2")]
    [InlineData("a\n", "a\ty\n", "train.tsv has 1 columns")]
    [InlineData("a\tx\tgood\n", "a\ty\n", "train.tsv, line 1: the rating 'good' is not a number.")]
    [InlineData("a\tx\t1\tnow\n", "a\ty\n", "train.tsv, line 1: the timestamp 'now' is not a number.")]
    public void A_leak_or_a_foreign_row_is_refused(string train, string test, string message)
    {
        using var scratch = new ScratchFolder();
        var table = new InteractionTable();
        table.Add(new Interaction("a", "x", 4, 10));
        table.Add(new Interaction("a", "y", 5, 20));
        scratch.Write("train.tsv", train);
        scratch.Write("test.tsv", test);

        var refused = Assert.Throws<InvalidDataException>(() => SplitFolder.Read(scratch.Path, table));

        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ml-100k-all", 80_808, 9_596, 9_596)]
    [InlineData("ml-100k-r3", 66_868, 7_826, 7_826)]
    public void The_fixed_splits_are_read_over_MovieLens_100K(string name, int train, int valid, int test)
    {
        using var scratch = new StoreInScratch();
        var table = scratch.Import(Repository.Data("ml-100k")).Data.ReadInteractions();

        var split = SplitFolder.Read(Repository.Data($"splits/{name}"), table);

        Assert.Equal((train, valid, test), (split.Train.Count, split.Valid.Count, split.Test.Count));
        Assert.All(split.Test.Timestamp, time => Assert.InRange(time, 874_724_710, 893_286_638));
        Assert.Equal((943, 1682), (split.Train.Users.Count, split.Train.Items.Count));
    }

    private static IEnumerable<(int, int, float, long)> Rows(InteractionTable table) =>
        Enumerable.Range(0, table.Count).Select(r => (table.User[r], table.Item[r], table.Rating[r], table.Timestamp[r]));
}
