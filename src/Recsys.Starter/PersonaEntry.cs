namespace Recsys.Starter;

/// <summary>A persona as it stands in <c>personas.json</c>.</summary>
internal sealed record PersonaEntry(string Name, string Taste, IReadOnlyList<string> Liked, IReadOnlyList<string> Disliked);
