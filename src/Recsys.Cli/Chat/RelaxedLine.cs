namespace Recsys.Cli.Chat;

/// <summary>A condition that gave way.</summary>
/// <param name="Gained">How many items could be shown without it.</param>
internal sealed record RelaxedLine(string Value, string Words, int Gained);
