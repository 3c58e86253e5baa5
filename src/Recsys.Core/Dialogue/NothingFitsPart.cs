namespace Recsys.Core.Dialogue;

/// <summary>Nothing can be shown: nothing eligible is left whatever gives way.</summary>
public sealed record NothingFitsPart(IReadOnlyList<Constraint> Conditions) : ReplyPart;
