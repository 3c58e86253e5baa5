namespace Recsys.Cli.Recommend;

/// <summary>What was typed after <c>recsys recommend</c>.</summary>
/// <param name="Persona">A name, or null.</param>
/// <param name="User">An identifier of the data set, or null.</param>
/// <param name="Like">Titles as typed.</param>
/// <param name="Dislike">Titles as typed.</param>
/// <param name="Facets">Conditions as typed.</param>
internal sealed record AdviceWish(
    string? Persona, string? User, IReadOnlyList<string> Like, IReadOnlyList<string> Dislike, IReadOnlyList<string> Facets, int Count);
