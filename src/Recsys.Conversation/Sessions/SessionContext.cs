using Recsys.Core;

namespace Recsys.Conversation.Sessions;

/// <summary>What all sessions share.</summary>
/// <param name="Failed">Told of what a turn throws.</param>
internal sealed record SessionContext(
    Respond Respond, ICatalog Catalog, LimitsOptions Limits, TurnLimiter Limiter, TimeProvider Clock, Action<Exception> Failed)
{
    /// <summary>The utterance as it is taken.</summary>
    /// <exception cref="RefusedException">It is empty or too long.</exception>
    public string Checked(string utterance)
    {
        var text = utterance.Trim();
        if (text.Length == 0) throw new RefusedException("Say something first.");
        if (text.Length > Limits.InputLength)
            throw new RefusedException($"That is {text.Length:N0} characters; please say it in {Limits.InputLength:N0} or fewer.");
        return text;
    }
}
