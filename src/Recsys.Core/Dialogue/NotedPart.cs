using Recsys.Core.Ledger;

namespace Recsys.Core.Dialogue;

/// <summary>What was learnt in this turn, as the ledger now holds it.</summary>
public sealed record NotedPart(IReadOnlyList<LedgerEvent> Lines) : ReplyPart;
