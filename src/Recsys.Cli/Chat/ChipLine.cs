namespace Recsys.Cli.Chat;

/// <summary>Something to choose.</summary>
/// <param name="Count">How many items the next list can be chosen from; 0 where that is not what it is about.</param>
internal sealed record ChipLine(string Label, int Count);
