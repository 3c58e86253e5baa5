using Recsys.Core;

namespace Recsys.Conversation.Planning;

/// <summary>One numeric facet of a whole catalogue.</summary>
/// <param name="Numbers">By item; NaN where it has none.</param>
internal sealed record NumberColumn(Facet Facet, double[] Numbers)
{
    public static NumberColumn Of(Facet facet, IReadOnlyList<Item> items) =>
        new(facet, [.. items.Select(item => item.Number(facet.Name) ?? double.NaN)]);
}
