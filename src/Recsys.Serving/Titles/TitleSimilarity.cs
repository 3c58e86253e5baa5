using FuzzySharp;

namespace Recsys.Serving.Titles;

/// <summary>How alike two <see cref="TitleKey"/>s are, from 0 to 1.</summary>
internal static class TitleSimilarity
{
    private const int LeastPhrase = 3;       // shorter words stand inside too many titles
    private const double OtherNumber = 0.85; // "Terminator 3" is not "Terminator 2"
    private const double MoreNumber = 0.97;  // "Terminator" is hardly "Terminator 2"

    public static double Of(string typed, string name)
    {
        if (typed == name) return 1;
        if (Compact(typed) == Compact(name)) return 0.98;
        double[] ways = [Fuzz.Ratio(typed, name) / 100.0, 0.97 * Fuzz.Ratio(Sorted(typed), Sorted(name)) / 100, Phrase(typed, name), Fragment(typed, name)];
        return ways.Max() * Numbers(typed, name);
    }

    /// <summary>Typed whole words out of a longer name: "Empire Strikes Back".</summary>
    private static double Phrase(string typed, string name)
    {
        if (typed.Length < LeastPhrase || !$" {name} ".Contains($" {typed} ", StringComparison.Ordinal)) return 0;
        return 0.88 + 0.08 * typed.Length / name.Length + (name.StartsWith(typed, StringComparison.Ordinal) ? 0.01 : 0);
    }

    /// <summary>The same with slips of the finger.</summary>
    private static double Fragment(string typed, string name) =>
        typed.Length > LeastPhrase && typed.Length < name.Length ? 0.9 * Fuzz.PartialRatio(typed, name) / 100 : 0;

    private static double Numbers(string typed, string name)
    {
        var (asked, given) = (NumbersIn(typed), NumbersIn(name));
        return asked.Except(given).Any() ? OtherNumber : given.Except(asked).Any() ? MoreNumber : 1;
    }

    private static IEnumerable<string> NumbersIn(string key) => key.Split(' ').Where(TitleKey.IsNumber);

    private static string Compact(string key) => key.Replace(" ", "", StringComparison.Ordinal);

    private static string Sorted(string key) => string.Join(' ', key.Split(' ').Order(StringComparer.Ordinal));
}
