namespace Recsys.Cli.Tests.Bench;

public sealed class BenchRatingsCommandTests
{
    [Fact]
    public void Five_folds_are_measured_and_the_trained_model_beats_the_means_where_taste_has_a_pattern()
    {
        using ScratchFolder folder = new();
        WriteFolds(folder);

        var report = CommandLine.Run("bench", "ratings", "--data", folder.Path, "--threads", "1", "--json").Expect().Json;

        Assert.Equal(12, report.GetProperty("folds").GetArrayLength());
        var means = report.GetProperty("meanRmse");
        Assert.True(means.GetProperty("NPCA").GetDouble() < means.GetProperty("baseline").GetDouble() - 0.2);
    }

    [Fact]
    public void A_missing_fold_and_a_line_that_is_no_rating_are_named()
    {
        using ScratchFolder folder = new();
        Assert.Contains("u1.base is missing", CommandLine.Run("bench", "ratings", "--data", folder.Path).Expect(1).Error, StringComparison.Ordinal);

        WriteFolds(folder);
        folder.Write("u3.test", "1\t2\n");

        Assert.Contains("u3.test, line 1", CommandLine.Run("bench", "ratings", "--data", folder.Path).Expect(1).Error, StringComparison.Ordinal);
    }

    private static void WriteFolds(ScratchFolder folder)
    {
        var rows = (from user in Enumerable.Range(0, 40)
                    from item in Enumerable.Range(0, 12)
                    where (user * 5 + item * 3) % 7 > 0
                    select (Fold: (user + item) % 5 + 1, Line: $"{user}\t{item}\t{(user % 2 == item % 2 ? 4 + item % 2 : 1 + user % 2)}\t0\n")).ToList();
        for (var fold = 1; fold <= 5; fold++)
        {
            folder.Write($"u{fold}.base", string.Concat(rows.Where(row => row.Fold != fold).Select(row => row.Line)));
            folder.Write($"u{fold}.test", string.Concat(rows.Where(row => row.Fold == fold).Select(row => row.Line)));
        }
    }
}
