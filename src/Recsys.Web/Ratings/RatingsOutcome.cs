namespace Recsys.Web.Ratings;

/// <summary>What came of ratings that were brought along.</summary>
/// <param name="Ambiguous">Titles that several items have.</param>
/// <param name="Unknown">Titles that no item has.</param>
internal sealed record RatingsOutcome(int Taken, IReadOnlyList<string> Ambiguous, IReadOnlyList<string> Unknown)
{
    private const int MostNamed = 12;

    public string Words => $"{Taken:N0} of {Taken + Ambiguous.Count + Unknown.Count:N0} ratings were brought along."
        + (Ambiguous.Count == 0 ? "" : $" These titles could each be several and were left out: {Named(Ambiguous)}.")
        + (Unknown.Count == 0 ? "" : $" These are not in the catalogue: {Named(Unknown)}.");

    private static string Named(IReadOnlyList<string> titles) =>
        string.Join(", ", titles.Take(MostNamed)) + (titles.Count > MostNamed ? $" and {titles.Count - MostNamed:N0} more" : "");
}
