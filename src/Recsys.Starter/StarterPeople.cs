using System.Text.Json;
using Recsys.Core;

namespace Recsys.Starter;

/// <summary>The invented people in the box with their whole film lives: the personas, and others like and unlike them. Simulations draw on them.</summary>
public static class StarterPeople
{
    private static readonly Lazy<IReadOnlyList<StarterPersona>> all = new(() => [.. StarterPersonas.All, .. Read("people.json")]);

    public static IReadOnlyList<StarterPersona> All => all.Value;

    internal static IReadOnlyList<StarterPersona> Read(string path)
    {
        using var file = Resources.Open(path);
        var entries = JsonSerializer.Deserialize(file, StarterJson.Default.PersonaEntryArray) ?? [];
        return [.. entries.Select(entry => new StarterPersona(entry.Name, entry.Taste, Ids(entry.Liked), Ids(entry.Disliked ?? [])) { AlsoLiked = Ids(entry.AlsoLiked ?? []) })];
    }

    private static ItemId[] Ids(IReadOnlyList<string> films) => [.. films.Select(film => new ItemId(film))];
}
