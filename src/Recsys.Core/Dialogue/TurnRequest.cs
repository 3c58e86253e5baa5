using Recsys.Core.Ledger;

namespace Recsys.Core.Dialogue;

/// <summary>An utterance and everything that it is answered from.</summary>
public sealed record TurnRequest(string Utterance, PreferenceLedger Ledger, DialogueState State)
{
    /// <summary>What the utterance does, where it is known without reading: a pressed chip, a chosen option; null to read it.</summary>
    public DialogueAct? Act { get; init; }

    /// <summary>The last exchanges, oldest first.</summary>
    public IReadOnlyList<Exchange> Dialogue { get; init; } = [];

    /// <summary>The state after each earlier turn, the first one's at index 0, so that turns can be taken back.</summary>
    public IReadOnlyList<DialogueState> Past { get; init; } = [];

    /// <summary>The person's identifier in the training data; null for anyone else.</summary>
    public UserId? User { get; init; }

    /// <summary>Who takes the turn, for whose budget a language model is asked; null where nobody said.</summary>
    public UserId? Person { get; init; }
}
