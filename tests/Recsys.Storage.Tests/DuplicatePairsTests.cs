using CsCheck;
using Recsys.Storage.Import;

namespace Recsys.Storage.Tests;

public sealed class DuplicatePairsTests
{
    private static readonly Gen<(int User, int Item)[]> pairs = Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8]).Array[0, 120];

    [Fact]
    public void What_is_found_does_not_depend_on_how_much_fits_into_memory() => Gen.Select(pairs, Gen.Int[1, 40], Gen.Int[1, 5], Gen.Bool).Sample((rows, most, partitions, keepLast) =>
    {
        var found = Find(rows, most, partitions, keepLast);

        Assert.Equal(Expected(rows, keepLast), found.Order());
    }, iter: 60);

    [Fact]
    public void A_duplicate_says_which_line_is_kept()
    {
        using var scratch = new ScratchFolder();
        using var duplicates = new DuplicatePairs(Path.Combine(scratch.Path, "pairs"));
        duplicates.Add(3, 4, row: 0, line: 2);
        duplicates.Add(3, 5, row: 1, line: 3);
        duplicates.Add(3, 4, row: 2, line: 4);

        Assert.Equal([new(3, 4, Row: 2, Line: 4, KeptLine: 2)], duplicates.Find(keepLast: false));
        Assert.Equal([new(3, 4, Row: 0, Line: 2, KeptLine: 4)], duplicates.Find(keepLast: true));
    }

    [Fact]
    public void The_files_are_gone_when_the_work_is_done()
    {
        using var scratch = new ScratchFolder();

        using (var duplicates = new DuplicatePairs(Path.Combine(scratch.Path, "pairs"), most: 1))
        {
            duplicates.Add(1, 1, 0, 1);
            Assert.NotEmpty(Directory.EnumerateFileSystemEntries(scratch.Path));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(scratch.Path));
    }

    private static List<long> Find((int User, int Item)[] rows, int most, int partitions, bool keepLast)
    {
        using var scratch = new ScratchFolder();
        using var duplicates = new DuplicatePairs(Path.Combine(scratch.Path, "pairs"), most, partitions);
        for (var r = 0; r < rows.Length; r++) duplicates.Add(rows[r].User, rows[r].Item, r, r + 1);
        return [.. duplicates.Find(keepLast).Select(row => row.Row)];
    }

    /// <summary>The same by looking at all rows at once.</summary>
    private static IEnumerable<long> Expected((int User, int Item)[] rows, bool keepLast) =>
        rows.Select((pair, r) => (pair, Row: (long)r)).GroupBy(row => row.pair)
            .SelectMany(group => keepLast ? group.SkipLast(1) : group.Skip(1)).Select(row => row.Row).Order();
}
