namespace Recsys.Core.Dialogue;

/// <summary>The first step of a turn: reads what an utterance does.</summary>
public interface IUnderstanding
{
    /// <summary>Any text is accepted; one that says nothing known is chit-chat with low confidence.</summary>
    ValueTask<DialogueAct> ReadAsync(UnderstandingRequest request, CancellationToken cancellationToken = default);
}
