namespace Recsys.Conversation.Sessions;

/// <summary>What a person asked for is not done, and the message says why in a sentence for them.</summary>
/// <param name="isTooMuch">Would the same be done a little later?</param>
public sealed class RefusedException(string message, bool isTooMuch = false) : Exception(message)
{
    public bool IsTooMuch => isTooMuch;
}
