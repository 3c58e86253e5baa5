namespace Recsys.Cli.Chat;

/// <summary>One item of it.</summary>
/// <param name="Facts">What its catalogue says of it, by the facet's label.</param>
/// <param name="Shared">What it has in common with what it was sought by.</param>
internal sealed record ElsewhereItemLine(string Id, string Title, IReadOnlyDictionary<string, string> Facts, IReadOnlyList<string> Shared);
