namespace Recsys.Cli.Tests.Training;

/// <summary>A split of forty users over twenty items, where taste follows two groups, in the three files of a split folder.</summary>
internal static class SplitFiles
{
    public static string WriteSplit(this ScratchFolder folder)
    {
        var random = new Random(3);
        var parts = new Dictionary<string, List<string>> { ["train"] = [], ["valid"] = [], ["test"] = [] };
        for (var u = 0; u < 40; u++)
        {
            var own = Enumerable.Range(0, 10).Select(i => u % 2 * 10 + i).ToArray();
            random.Shuffle(own);
            for (var r = 0; r < 8; r++) parts[r < 6 ? "train" : r < 7 ? "valid" : "test"].Add($"u{u}\ti{own[r]}\n");
        }
        foreach (var (part, rows) in parts) folder.Write($"split/{part}.tsv", string.Concat(rows));
        return Path.Combine(folder.Path, "split");
    }
}
