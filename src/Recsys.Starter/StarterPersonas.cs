using System.Text.Json;
using Recsys.Core;

namespace Recsys.Starter;

/// <summary>The twelve personas in the box.</summary>
public static class StarterPersonas
{
    private static readonly Lazy<IReadOnlyList<StarterPersona>> all = new(Read);

    public static IReadOnlyList<StarterPersona> All => all.Value;

    /// <summary>The persona of that full or first name in any case, or null.</summary>
    public static StarterPersona? Find(string name) => All.FirstOrDefault(persona =>
        persona.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || persona.Name.Split(' ')[0].Equals(name, StringComparison.OrdinalIgnoreCase));

    private static List<StarterPersona> Read()
    {
        using var file = Resources.Open("personas.json");
        var entries = JsonSerializer.Deserialize(file, StarterJson.Default.PersonaEntryArray) ?? [];
        return [.. entries.Select(entry => new StarterPersona(entry.Name, entry.Taste, Ids(entry.Liked), Ids(entry.Disliked)))];
    }

    private static ItemId[] Ids(IReadOnlyList<string> films) => [.. films.Select(film => new ItemId(film))];
}
