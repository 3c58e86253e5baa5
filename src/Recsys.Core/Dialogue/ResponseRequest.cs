using Recsys.Core.Ledger;

namespace Recsys.Core.Dialogue;

/// <summary>What is to be worded.</summary>
public sealed record ResponseRequest(string Utterance, DialogueAct Act, IReadOnlyList<ReplyPart> Parts)
{
    /// <summary>The number of the turn; wording varies with it, so that the same turn is always worded the same.</summary>
    public int Turn { get; init; }

    /// <summary>The last exchanges, oldest first, so that nothing is said twice in the same words.</summary>
    public IReadOnlyList<Exchange> Dialogue { get; init; } = [];

    /// <summary>What is believed of the person.</summary>
    public PreferenceLedger Ledger { get; init; } = PreferenceLedger.Empty;

    /// <summary>Where a writer leaves remarks on how it went.</summary>
    public ICollection<StepNote> Notes { get; init; } = [];
}
