using System.Text.Json;
using Recsys.Core;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Scenarios;

/// <summary>One dialogue of iEvaLM up to a recommendation, and what was recommended next.</summary>
/// <param name="Id">Dialogue and turn: <c>16162_4</c>.</param>
/// <param name="Targets">The titles that the human recommender named next.</param>
/// <param name="Mentioned">The items that the dialogue names, oldest first.</param>
/// <param name="Named">Everything else that it names: genres, people.</param>
/// <param name="Unknown">How many targets the vocabulary does not hold.</param>
public sealed record IevalmRecord(string Id, IReadOnlyList<Message> Context, IReadOnlyList<ItemId> Targets, IReadOnlyList<ItemId> Mentioned, IReadOnlyList<string> Named, int Unknown)
{
    internal static IevalmRecord Read(string line, IReadOnlyDictionary<string, int> idOf, ICatalog catalog)
    {
        using var json = JsonDocument.Parse(line);
        var record = json.RootElement;
        var context = record.GetProperty("context").EnumerateArray().Select(text => text.GetString()!).Index()
            .Where(one => one.Item.Length > 0)
            .Select(one => new Message(one.Index % 2 == 0 ? Speaker.User : Speaker.System, one.Item)).ToList();
        var named = Names(record, "entity");
        var targets = Names(record, "rec");
        return new(
            $"{record.GetProperty("dialog_id")}_{record.GetProperty("turn_id")}", context,
            [.. targets.Select(Find).OfType<ItemId>()], [.. named.Select(Find).OfType<ItemId>()],
            [.. named.Where(name => Find(name) is null).Distinct()], targets.Count(name => Find(name) is null));

        ItemId? Find(string name) => idOf.TryGetValue(name, out var id) && catalog.Find(new($"{id}")) is { } item ? item.Id : null;
    }

    private static List<string> Names(JsonElement record, string field) => [.. record.GetProperty(field).EnumerateArray().Select(name => name.GetString()!)];
}
