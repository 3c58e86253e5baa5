namespace Recsys.Core.Dialogue;

/// <summary>A suggested critique: a label to press, and what pressing it says.</summary>
/// <param name="Label">What the chip shows: <c>Newer</c>, <c>No horror</c>.</param>
/// <param name="Act">What pressing it does, as if it had been said.</param>
/// <param name="Count">How many items the next list can be chosen from, at least three.</param>
public sealed record Chip(string Label, DialogueAct Act, int Count);
