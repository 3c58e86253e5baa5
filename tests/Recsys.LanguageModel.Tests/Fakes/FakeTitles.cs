using System.Text.RegularExpressions;
using Recsys.Core;
using Recsys.Core.Grounding;

namespace Recsys.LanguageModel.Tests.Fakes;

/// <summary>Titles are as alike as their letters: the share of them that need not be changed.</summary>
internal sealed partial class FakeTitles(ICatalog catalog) : ITitleMatcher
{
    public IReadOnlyList<TitleLink> Match(string title) =>
        [.. catalog.Items.Select(item => new TitleLink(item.Id, Similarity(Plain(title), Plain(item.Title)))).OrderByDescending(link => link.Similarity).Take(3)];

    private static double Similarity(string a, string b) => 1 - (double)Distance(a, b) / Math.Max(a.Length, b.Length);

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[b.Length];
    }

    private static string Plain(string title) => Year().Replace(title, "").ToLowerInvariant();

    [GeneratedRegex(@" \(\d{4}\)$")]
    private static partial Regex Year();
}
