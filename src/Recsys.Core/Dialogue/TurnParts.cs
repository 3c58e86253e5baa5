namespace Recsys.Core.Dialogue;

/// <summary>What the reply will say, the cards among it. It can come again in a turn: the last one counts, and is what the turn keeps.</summary>
public sealed record TurnParts(IReadOnlyList<ReplyPart> Parts, IReadOnlyList<Chip> Chips) : TurnEvent
{
    /// <summary>Why it takes the place of what this turn showed before, in one sentence for the person; null where it is the first.</summary>
    public string? Because { get; init; }
}
