using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Faults;

namespace Recsys.LanguageModel.Guards;

/// <summary>Asks only while the circuit is closed, and tells it how each call went.</summary>
internal sealed class CircuitChatClient(IChatClient inner, CircuitBreaker circuit) : StreamedChatClient(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!circuit.Admits()) throw new LanguageModelException(FailureKind.CircuitOpen, "The language model failed too often and is left alone for a while.");
        Action ended = circuit.Abandoned;
        try
        {
            await using var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (true)
            {
                try
                {
                    if (!await updates.MoveNextAsync()) break;
                }
                catch (LanguageModelException failure) when (failure.IsProviders)
                {
                    ended = circuit.Failed;
                    throw;
                }
                ended = circuit.Succeeded;   // it speaks; who stops listening now says nothing against it
                yield return updates.Current;
            }
        }
        finally
        {
            ended();
        }
    }
}
