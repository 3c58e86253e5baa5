using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Tracking;

/// <summary>What an act made of ledger and state, and what the reply owes.</summary>
/// <param name="State">The state that the slate is made from.</param>
/// <param name="Lines">What was written into the ledger.</param>
internal sealed record Tracked(PreferenceLedger Ledger, DialogueState State, IReadOnlyList<LedgerEvent> Lines)
{
    /// <summary>Is a list to be shown?</summary>
    public bool WantsSlate { get; init; }

    /// <summary>Does it go on after the last one?</summary>
    public bool IsContinued { get; init; }

    /// <summary>"Which one?", where an item could be read in several ways.</summary>
    public Question? Which { get; init; }

    /// <summary>What is said besides the list, in the order of the act.</summary>
    public IReadOnlyList<ReplyPart> Parts { get; init; } = [];
}
