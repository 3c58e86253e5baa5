using System.Text.RegularExpressions;

namespace Recsys.Storage.Formats;

/// <summary>A title as MovieLens lists it, "City of Lost Children, The (Cité des enfants perdus, La) (1995)", taken apart.</summary>
internal sealed partial record FilmTitle(string Name, IReadOnlyList<string> OtherNames, int? Year)
{
    public static FilmTitle Parse(string listed)
    {
        var text = listed.Trim();
        int? year = null;
        if (TrailingYear().Match(text) is { Success: true } match)
            (text, year) = (text[..match.Index].TrimEnd(), int.Parse(match.Groups["year"].Value));

        var names = InParentheses().Matches(text).Select(other => WithArticleFirst(AlsoKnownAs().Replace(other.Groups["name"].Value, ""))).ToList();
        var name = WithArticleFirst(InParentheses().Replace(text, "").Trim());
        return name.Length == 0
            ? new(text.Length > 0 ? text : listed.Trim(), [], year)
            : new(name, [.. names.Where(other => other.Length > 0 && other != name).Distinct()], year);
    }

    private static string WithArticleFirst(string name) => TrailingArticle().Match(name) is { Success: true } match
        ? $"{match.Groups["article"].Value}{(match.Value.EndsWith('\'') ? "" : " ")}{name[..match.Index]}"
        : name;

    [GeneratedRegex(@"\s*\((?<year>\d{4})(?:[-–]\d{0,4})?\)$")]
    private static partial Regex TrailingYear();

    [GeneratedRegex(@"(?<=\S)\s*\((?<name>[^()]*)\)")]
    private static partial Regex InParentheses();

    [GeneratedRegex(@"^a\.?k\.?a\.?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex AlsoKnownAs();

    [GeneratedRegex(@", (?<article>The|A|An|La|Le|Les|L'|El|Los|Las|Il|Lo|I|Gli|Un|Una|Une|Der|Die|Das|Den|Det|De|Het|O|Os)$")]
    private static partial Regex TrailingArticle();
}
