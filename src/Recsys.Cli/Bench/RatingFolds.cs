using System.Globalization;
using Recsys.Core;
using Recsys.Core.Splits;

namespace Recsys.Cli.Bench;

/// <summary>The five folds that MovieLens 100K comes with, <c>u1.base</c> and <c>u1.test</c> to <c>u5.test</c>, over common users and items.</summary>
internal static class RatingFolds
{
    private const int Folds = 5;

    /// <exception cref="InvalidDataException">A file is missing, or a line is no rating.</exception>
    public static IReadOnlyList<(string Name, DataSplit Split)> Read(string folder)
    {
        InteractionTable all = new();
        return [.. Enumerable.Range(1, Folds).Select(n =>
            ($"u{n}", new DataSplit(File(folder, $"u{n}.base", all), new(all.Users, all.Items), File(folder, $"u{n}.test", all))))];
    }

    private static InteractionTable File(string folder, string file, InteractionTable all)
    {
        var path = Path.Combine(folder, file);
        if (!System.IO.File.Exists(path))
            throw new InvalidDataException($"{path} is missing; name the unpacked folder of MovieLens 100K, which holds u1.base to u5.test.");
        InteractionTable table = new(all.Users, all.Items);
        foreach (var (n, line) in System.IO.File.ReadLines(path).Index())
        {
            var fields = line.Split('\t');
            if (fields.Length < 3 || !float.TryParse(fields[2], CultureInfo.InvariantCulture, out var rating) || !float.IsFinite(rating))
                throw new InvalidDataException($"{path}, line {n + 1}: expected user, item and rating between tabs.");
            table.Add(new(fields[0], fields[1], rating, 0));
        }
        return table.Count > 0 ? table : throw new InvalidDataException($"{path} is empty.");
    }
}
