namespace Recsys.Cli.Chat;

/// <summary>The list of another kind than the catalogue's.</summary>
/// <param name="Noun">The kind as it was asked for; <c>items</c> is empty where no catalogue of it is loaded.</param>
internal sealed record ElsewhereLine(string Noun, IReadOnlyList<ElsewhereItemLine> Items);
