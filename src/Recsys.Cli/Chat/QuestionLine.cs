namespace Recsys.Cli.Chat;

/// <summary>The question of a reply.</summary>
/// <param name="Kind"><c>Which</c>, <c>Facet</c> or <c>Likes</c>.</param>
/// <param name="About">The facet, or the words that could be read in two ways.</param>
internal sealed record QuestionLine(string Kind, string? About, IReadOnlyList<ChipLine> Options);
