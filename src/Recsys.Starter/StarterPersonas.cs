namespace Recsys.Starter;

/// <summary>The twelve personas in the box.</summary>
public static class StarterPersonas
{
    private static readonly Lazy<IReadOnlyList<StarterPersona>> all = new(() => StarterPeople.Read("personas.json"));

    public static IReadOnlyList<StarterPersona> All => all.Value;

    /// <summary>The persona of that full or first name in any case, or null.</summary>
    public static StarterPersona? Find(string name) => All.FirstOrDefault(persona =>
        persona.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || persona.Name.Split(' ')[0].Equals(name, StringComparison.OrdinalIgnoreCase));
}
