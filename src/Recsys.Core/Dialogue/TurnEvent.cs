namespace Recsys.Core.Dialogue;

/// <summary>What happens while a turn is taken, in the order: status, parts, perhaps other parts in their place, prose, end.</summary>
public abstract record TurnEvent;
