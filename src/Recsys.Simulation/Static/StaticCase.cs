using Recsys.Core;
using Recsys.Simulation.Scenarios;

namespace Recsys.Simulation.Static;

/// <summary>A dialogue up to a recommendation, with its items by their place in the catalogue.</summary>
/// <param name="Dialogue">The dialogue that it is the beginning of; several cases may begin one.</param>
/// <param name="Words">All that was said so far.</param>
/// <param name="Mentioned">The items named so far, oldest first.</param>
/// <param name="Named">Everything else that was named: genres, people.</param>
/// <param name="Targets">The items that the human recommender named next.</param>
public sealed record StaticCase(string Dialogue, string Words, IReadOnlyList<int> Mentioned, IReadOnlyList<string> Named, IReadOnlyList<int> Targets)
{
    /// <summary>The records that name something to find.</summary>
    public static IReadOnlyList<StaticCase> Of(IevalmData data)
    {
        var places = data.Catalog.Items.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        return [.. data.Records.Where(record => record.Targets.Count > 0).Select(record => new StaticCase(
            record.Id[..record.Id.LastIndexOf('_')], string.Join('\n', record.Context.Select(message => message.Text)),
            Places(record.Mentioned), record.Named, Places(record.Targets)))];

        int[] Places(IReadOnlyList<ItemId> items) => [.. items.Select(item => places[item])];
    }
}
