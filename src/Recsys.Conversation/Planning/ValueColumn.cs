using Recsys.Core;

namespace Recsys.Conversation.Planning;

/// <summary>One categorical facet of a whole catalogue, its values as numbers.</summary>
/// <param name="Values">The values by number.</param>
/// <param name="Rows">By item: the numbers of its values, each once.</param>
internal sealed record ValueColumn(Facet Facet, IReadOnlyList<string> Values, int[][] Rows)
{
    public static ValueColumn Of(Facet facet, IReadOnlyList<Item> items)
    {
        Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);   // as constraints compare
        List<string> values = [];
        return new(facet, values, [.. items.Select(Row)]);

        int[] Row(Item item) => item.Values(facet.Name) is { Count: > 0 } of ? [.. of.Select(Number).Distinct()] : [];

        int Number(string value)
        {
            if (numbers.TryAdd(value, values.Count)) values.Add(value);
            return numbers[value];
        }
    }
}
