using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli.Recommend;

/// <summary>The list as people read it.</summary>
internal static class AdviceTable
{
    public static IRenderable Of(AdviceResult result)
    {
        var table = Tables.Of([">#", "title", .. result.Shown.Select(facet => facet.Label), "why"]);
        foreach (var row in result.Items) table.Row([$"{row.Rank}", row.Title, .. result.Shown.Select(row.Value), row.Why]);
        return new Rows(new Text(Heading(result)), table);
    }

    private static string Heading(AdviceResult result)
    {
        List<string> taste = [];
        if (result.Liked.Count > 0) taste.Add($"liked: {string.Join(", ", result.Liked)}");
        if (result.Disliked.Count > 0) taste.Add($"not liked: {string.Join(", ", result.Disliked)}");
        return $"For {result.For}{(taste.Count > 0 ? " — " : "")}{string.Join("; ", taste)}";
    }
}
