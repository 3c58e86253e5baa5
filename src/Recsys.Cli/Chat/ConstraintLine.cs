namespace Recsys.Cli.Chat;

/// <summary>A condition.</summary>
/// <param name="Value">In short: <c>year=1990..1999</c>.</param>
/// <param name="Words">As people say it: <c>from the 1990s</c>.</param>
internal sealed record ConstraintLine(string Value, string Words);
