namespace Recsys.Starter;

/// <summary>An invented person as they stand in <c>personas.json</c> and <c>people.json</c>.</summary>
internal sealed record PersonaEntry(string Name, string Taste, IReadOnlyList<string> Liked, IReadOnlyList<string>? Disliked = null, IReadOnlyList<string>? AlsoLiked = null);
