namespace Recsys.Core.Dialogue;

/// <summary>It satisfies a condition of the request.</summary>
public sealed record SatisfiesReason(Constraint Constraint) : Reason;
