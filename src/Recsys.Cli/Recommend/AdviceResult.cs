using System.Text.Json.Serialization;
using Recsys.Core;

namespace Recsys.Cli.Recommend;

/// <summary>What <c>recsys recommend</c> shows.</summary>
/// <param name="From">The data set, or the box.</param>
/// <param name="For">Whose taste it is.</param>
/// <param name="Liked">Titles of the most recent liked items.</param>
/// <param name="Disliked">Titles of the most recent disliked items.</param>
/// <param name="Sources">The retrievers that answered.</param>
/// <param name="Notes">What should be said beside the list, e.g. that a model could not be loaded.</param>
internal sealed record AdviceResult(
    string From, string For, IReadOnlyList<string> Liked, IReadOnlyList<string> Disliked, IReadOnlyList<AdviceRow> Items,
    IReadOnlyList<string> Sources, double Milliseconds, IReadOnlyList<string> Notes)
{
    /// <summary>The facets that a table shows.</summary>
    [JsonIgnore]
    public IReadOnlyList<Facet> Shown { get; init; } = [];
}
