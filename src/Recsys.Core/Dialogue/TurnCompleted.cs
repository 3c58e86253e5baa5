using Recsys.Core.Ledger;

namespace Recsys.Core.Dialogue;

/// <summary>The turn as it is to be kept.</summary>
public sealed record TurnCompleted(Turn Turn, PreferenceLedger Ledger) : TurnEvent;
