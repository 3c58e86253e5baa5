namespace Recsys.Core.Dialogue;

/// <summary>What happens while a turn is taken, in the order: status, slate, perhaps a revised slate, prose, end.</summary>
public abstract record TurnEvent;
