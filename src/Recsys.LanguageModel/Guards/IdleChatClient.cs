using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Faults;

namespace Recsys.LanguageModel.Guards;

/// <summary>Ends a call when the model is silent for too long, before its first word or between two.</summary>
internal sealed class IdleChatClient(IChatClient inner, TimeSpan idle, TimeProvider clock) : StreamedChatClient(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using CancellationTokenSource silence = new(idle, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        await using var updates = base.GetStreamingResponseAsync(messages, options, either.Token).GetAsyncEnumerator(either.Token);
        while (await updates.NextAsync(FailureKind.Idle, "The language model fell silent.", cancellationToken))
        {
            silence.CancelAfter(Timeout.InfiniteTimeSpan);   // the reader may take its time
            yield return updates.Current;
            silence.CancelAfter(idle);
        }
    }
}
