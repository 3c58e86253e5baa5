using System.Globalization;
using System.Text.RegularExpressions;
using Recsys.Core;

namespace Recsys.Cli.Recommend;

/// <summary>A condition on the command line: <c>genres=Comedy|Drama</c>, <c>genres!=Horror</c>, <c>year&gt;=1990</c>.</summary>
internal static partial class FacetArgument
{
    public static Constraint Parse(ICatalog catalog, string typed)
    {
        if (Condition().Match(typed) is not { Success: true } match)
            throw new UserErrorException($"'{typed}' is no condition; write for example genres=Comedy, genres!=Horror or year>=1990.");
        var (name, comparison, value) = (match.Groups[1].Value.Trim(), match.Groups[2].Value, match.Groups[3].Value.Trim());
        var facet = catalog.Schema.Facets.FirstOrDefault(facet => Is(name, facet) && facet.Kind != FacetKind.Text)
            ?? throw new UserErrorException($"There is no facet '{name}'; there are {string.Join(", ", catalog.Schema.Facets.Where(one => one.Kind != FacetKind.Text).Select(one => one.Name))}.");
        return facet.Kind == FacetKind.Numeric ? Numeric(facet, comparison, value) : Categorical(catalog, facet, comparison, value);
    }

    private static bool Is(string name, Facet facet) =>
        facet.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || facet.Label.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static Constraint Numeric(Facet facet, string comparison, string value)
    {
        if (!double.TryParse(value, CultureInfo.InvariantCulture, out var number))
            throw new UserErrorException($"'{value}' is no number for {facet.Name}; write for example {facet.Name}>=10.");
        return new(FacetTerm.Within(facet.Name, comparison is "<=" ? null : number, comparison is ">=" ? null : number)) { Polarity = PolarityOf(comparison) };
    }

    private static Constraint Categorical(ICatalog catalog, Facet facet, string comparison, string value)
    {
        if (comparison is "<=" or ">=") throw new UserErrorException($"{facet.Name} has names, not numbers; write {facet.Name}= or {facet.Name}!=.");
        var names = value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var known = catalog.Items.SelectMany(item => item.Values(facet.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Length == 0) throw new UserErrorException($"Say which {facet.Label}, for example {facet.Name}={known.FirstOrDefault("…")}.");
        if (names.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw new UserErrorException($"No {catalog.Schema.Noun} has the {facet.Label} '{unknown}'; {Suggestion(unknown, known)}.");
        return new([.. names.Select(name => FacetTerm.Is(facet.Name, name))]) { Polarity = PolarityOf(comparison) };
    }

    private static Polarity PolarityOf(string comparison) => comparison is "!=" ? Polarity.Unwanted : Polarity.Wanted;

    private static string Suggestion(string unknown, HashSet<string> known)
    {
        var near = known.OrderByDescending(name => FuzzySharp.Fuzz.Ratio(name.ToLowerInvariant(), unknown.ToLowerInvariant())).ThenBy(name => name, StringComparer.Ordinal);
        return $"there are for example {string.Join(", ", near.Take(5))}";
    }

    [GeneratedRegex(@"^([^=<>!]+)(>=|<=|!=|=)(.*)$")]
    private static partial Regex Condition();
}
