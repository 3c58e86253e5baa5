using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Web.Components.Cards;

/// <summary>Says a computed reason in words, and nothing that it does not hold.</summary>
public sealed class ReasonText(ICatalog catalog, ItemText text)
{
    private const int MostWishes = 4;

    public string Of(Reason reason) => reason switch
    {
        SatisfiesReason satisfies => ItemText.Capital(ConstraintWords.Of(satisfies.Constraint, catalog.Schema)),
        LeaningReason leaning => $"To your taste: {ConstraintWords.Of(leaning.Constraint, catalog.Schema)}",
        SharedFacetsReason shared => $"Shares {Listed(shared.Values.Select(term => term.Value ?? term.ToString()))} with {text.Title(shared.Liked)}",
        NeighbourReason neighbour => $"People who like {text.Title(neighbour.Liked)} tend to like it",
        CounterfactualReason { RankWithout: { } without } fall => $"Without {text.Title(fall.Liked)} it would fall from {Place(fall.Rank)} to {Place(without)}",
        CounterfactualReason gone => $"Without {text.Title(gone.Liked)} it would not be here",
        PopularReason popular => $"{Place(popular.Rank)} by popularity among all that fit",
        _ => "",
    };

    /// <summary>The strongest reason in a line; wishes that are met stand together.</summary>
    public string First(IReadOnlyList<Reason> reasons) => reasons[0] is SatisfiesReason
        ? ItemText.Capital(string.Join(", ", reasons.OfType<SatisfiesReason>().Take(MostWishes).Select(met => ConstraintWords.Of(met.Constraint, catalog.Schema))))
        : Of(reasons[0]);

    public static string Of(MatchStrength match) => match switch
    {
        MatchStrength.Strong => "Strong match",
        MatchStrength.Good => "Good match",
        MatchStrength.WorthATry => "Worth a try",
        _ => "Popular",
    };

    public static string Place(int rank) => (rank % 100, rank % 10) switch
    {
        ( >= 11 and <= 13, _) => $"{rank:N0}th",
        (_, 1) => $"{rank:N0}st",
        (_, 2) => $"{rank:N0}nd",
        (_, 3) => $"{rank:N0}rd",
        _ => $"{rank:N0}th",
    };

    private static string Listed(IEnumerable<string> words)
    {
        var all = words.Take(3).ToList();
        return all.Count < 2 ? all.FirstOrDefault("") : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }
}
