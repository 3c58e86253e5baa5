namespace Recsys.Core.Dialogue;

/// <summary>
/// Reads an utterance once more where the first reading is not sure, after what the first one led to is on the screen, so
/// that nobody waits for it.
/// </summary>
public interface IArbiter
{
    /// <summary>Is a reading so unsure that it is worth a second one?</summary>
    bool IsNeeded(DialogueAct first);

    /// <summary>The second reading; null to leave the first as it is.</summary>
    ValueTask<DialogueAct?> ArbitrateAsync(UnderstandingRequest request, DialogueAct first, CancellationToken cancellationToken = default);
}
