using Recsys.Core.Ledger;

namespace Recsys.Core.Dialogue;

/// <summary>What is believed of the person, oldest first.</summary>
public sealed record ProfilePart(IReadOnlyList<LedgerEvent> Lines) : ReplyPart;
