using Recsys.Storage;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli.Data;

/// <summary>The tables of the data verbs.</summary>
internal static class DataTables
{
    public static IRenderable Imported(ImportResult result) => Tables.OfFacts(
        ("data set", result.DataSet.Name),
        ("format", result.DataSet.SourceFormat),
        ("users", $"{result.DataSet.Users:N0}"),
        ("items", $"{result.DataSet.Items:N0}"),
        ("in the catalogue", $"{result.DataSet.CatalogItems:N0}"),
        ("interactions", $"{result.DataSet.Interactions:N0}"),
        ("bad rows left out", $"{result.BadRows:N0}"),
        ("duplicates dropped", $"{result.DuplicatesDropped:N0}"),
        ("content hash", result.DataSet.ContentSha256),
        ("folder", result.Folder));

    public static IRenderable Described(Description description) => new Rows(
        Overview(description.DataSet, description.Statistics), Ratings(description.Statistics));

    private static Table Overview(DataSetInfo info, DataSetStatistics statistics)
    {
        var (popularity, histories) = (statistics.Popularity, statistics.Histories);
        return Tables.OfFacts(
            ("data set", $"{info.Name} ({info.SourceFormat}, {info.Source})"),
            ("users", $"{statistics.Users:N0}"),
            ("items", $"{statistics.Items:N0} of {info.CatalogItems:N0} in the catalogue"),
            ("interactions", $"{statistics.Interactions:N0}"),
            ("density", $"{statistics.Density:P3}"),
            ("popularity", $"Gini {popularity.Gini:F3}; the top 1 % have {popularity.TopPercentShare:P1}, the top 10 % {popularity.TopTenPercentShare:P1}"),
            ("history length", $"min {histories.Min}, p10 {histories.P10}, p25 {histories.P25}, median {histories.Median}, p75 {histories.P75}, p90 {histories.P90}, p99 {histories.P99}, max {histories.Max}, mean {histories.Mean:F1}"),
            ("timestamps", $"{Time(statistics.FirstTimestamp)} to {Time(statistics.LastTimestamp)}"),
            ("content hash", info.ContentSha256),
            ("licence", info.Licence.Length > 0 ? info.Licence : "not known"));
    }

    private static Table Ratings(DataSetStatistics statistics)
    {
        const int Width = 40;
        var table = Tables.Of(">rating", ">count", ">share", "");
        double total = statistics.Interactions, most = statistics.Ratings.Max(rating => rating.Count);
        foreach (var rating in statistics.Ratings)
            table.Row(rating.From == rating.To ? $"{rating.From}" : $"{rating.From:G4} – {rating.To:G4}", $"{rating.Count:N0}", $"{rating.Count / total:P1}",
                new('█', (int)Math.Ceiling(Width * rating.Count / most)));
        return table;
    }

    // Below ten digits it is a position or a day count, not Unix seconds of our century's data.
    private static string Time(long timestamp) =>
        timestamp < 100_000_000 ? $"{timestamp}" : DateTimeOffset.FromUnixTimeSeconds(timestamp).ToString("yyyy-MM-dd");
}
