namespace Recsys.Core.Dialogue;

/// <summary>The next piece of the prose.</summary>
public sealed record TurnProse(string Text) : TurnEvent;
