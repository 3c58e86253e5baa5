using System.Text.Json.Serialization;
using Recsys.Core;

namespace Recsys.Cli.Recommend;

/// <summary>One recommended item.</summary>
/// <param name="Because">The liked item that it owes its place to; null where there is no single one.</param>
/// <param name="RankWithout">Its rank had that item not been liked; null where it would not be found at all.</param>
/// <param name="Shared">Facet values that it shares with that item, or with the taste, most telling first.</param>
/// <param name="Ranks">Its rank in each source.</param>
internal sealed record AdviceRow(
    int Rank, string Id, string Title, IReadOnlyDictionary<string, double> Numbers, IReadOnlyDictionary<string, IReadOnlyList<string>> Categories,
    string? Because, int? RankWithout, IReadOnlyList<string> Shared, IReadOnlyDictionary<string, int> Ranks)
{
    /// <summary>What people read in the column of a facet.</summary>
    public string Value(Facet facet) => facet.Kind == FacetKind.Numeric
        ? Numbers.TryGetValue(facet.Name, out var number) ? $"{number}" : ""
        : string.Join(", ", Categories.GetValueOrDefault(facet.Name, []));

    [JsonIgnore]
    public string Why => (Because, Shared.Count) switch
    {
        (null, 0) => "liked by most",
        (null, _) => string.Join(", ", Shared),
        (_, 0) => $"like {Because}",
        _ => $"like {Because}: {string.Join(", ", Shared)}",
    };
}
