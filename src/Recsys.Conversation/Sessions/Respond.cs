using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Sessions;

/// <summary>Takes one turn: the dialogue, as sessions see it.</summary>
public delegate IAsyncEnumerable<TurnEvent> Respond(TurnRequest request, CancellationToken cancellationToken);
