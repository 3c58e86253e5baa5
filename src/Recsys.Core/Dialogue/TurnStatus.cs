namespace Recsys.Core.Dialogue;

/// <summary>What is being done, for a status line.</summary>
public sealed record TurnStatus(string Text) : TurnEvent;
