namespace Recsys.Core.Dialogue;

/// <summary>What the reply will say, the cards among it; comes again where a slate is revised.</summary>
public sealed record TurnParts(IReadOnlyList<ReplyPart> Parts, IReadOnlyList<Chip> Chips) : TurnEvent;
