using Recsys.Core;

namespace Recsys.Conversation.Sessions;

/// <summary>What all sessions share.</summary>
/// <param name="Failed">Told of what a turn throws.</param>
internal sealed record SessionContext(
    Respond Respond, ICatalog Catalog, LimitsOptions Limits, TurnLimiter Limiter, TimeProvider Clock, Action<Exception> Failed);
