using Recsys.Core;
using Recsys.Serving.Titles;

namespace Recsys.Serving.Tests.Titles;

/// <summary>Titles as they really are, typed with one slip of the finger.</summary>
public sealed class RealTitleTests
{
    private const int Sample = 400;

    [Fact]
    public void Nearly_every_title_survives_a_slip()
    {
        var catalog = MovieLens(Repository.Data("ml-latest-small/movies.csv"));
        TitleIndex index = new(catalog);
        Random random = new(7);
        var (found, named, wrong) = (0, 0, 0);

        foreach (var item in catalog.Items.Where(item => TitleKey.Of(Bare(item.Title)).Length >= 6).OrderBy(_ => random.Next()).Take(Sample))
        {
            var answer = index.Find(Slip(Bare(item.Title), random));
            if (answer.Item?.Id == item.Id) found++;
            else if (answer.Item is not null) wrong++;
            else if (answer.Matches.Any(match => match.Item.Id == item.Id)) named++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"of {Sample}: {found} found, {named} among the suggestions, {wrong} taken for another");
        Assert.True(found >= 0.85 * Sample, $"only {found} of {Sample} found");
        Assert.True(found + named >= 0.97 * Sample, $"only {found + named} of {Sample} found or suggested");
        Assert.True(wrong <= 0.02 * Sample, $"{wrong} of {Sample} taken for another");
    }

    // As people type it: "The Matrix", no year, no second name.
    private static string Bare(string title) => TitleKey.Names(title).Last(name => !name.Contains('('));

    private static string Slip(string title, Random random)
    {
        var at = random.Next(1, title.Length - 2);
        return random.Next(3) switch
        {
            0 => title.Remove(at, 1),
            1 => title.Insert(at, title[at].ToString()),
            _ => string.Concat(title.AsSpan(0, at), title.AsSpan(at + 1, 1), title.AsSpan(at, 1), title.AsSpan(at + 2)),
        };
    }

    private static Catalog MovieLens(string path) => new(
        new("films", "film", "films", []),
        from line in File.ReadLines(path).Skip(1)
        let comma = line.IndexOf(',', StringComparison.Ordinal)
        select new Item(new(line[..comma]), line[(comma + 1)..line.LastIndexOf(',')].Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal)));
}
