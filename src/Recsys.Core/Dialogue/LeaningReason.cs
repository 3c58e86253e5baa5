namespace Recsys.Core.Dialogue;

/// <summary>It matches a taste that the ledger holds.</summary>
/// <param name="Line">The number of the ledger line.</param>
public sealed record LeaningReason(Constraint Constraint, int Line) : Reason;
