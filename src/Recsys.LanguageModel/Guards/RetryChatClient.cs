using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Faults;

namespace Recsys.LanguageModel.Guards;

/// <summary>The one layer that repeats a call: only where the failure is a passing one and nothing of the answer has come yet.</summary>
internal sealed class RetryChatClient(IChatClient inner, int retries, TimeSpan delay, TimeProvider clock) : StreamedChatClient(inner)
{
    private static readonly TimeSpan longestWait = TimeSpan.FromMinutes(5);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<ChatMessage> asked = [.. messages];
        await using var updates = await StartAsync(asked, options, cancellationToken);
        do yield return updates.Current;
        while (await updates.MoveNextAsync());
    }

    // The stream at its first piece: from there on nothing is repeated.
    private async Task<IAsyncEnumerator<ChatResponseUpdate>> StartAsync(List<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            try
            {
                if (await updates.MoveNextAsync()) return updates;
                throw ProviderFailure.Of(FailureKind.Empty);
            }
            catch (LanguageModelException failure) when (failure.IsPassing && attempt < retries)
            {
                await updates.DisposeAsync();
                await Task.Delay(Wait(failure, attempt), clock, cancellationToken);
            }
        }
    }

    private TimeSpan Wait(LanguageModelException failure, int attempt)
    {
        var wait = failure.RetryAfter ?? delay * Math.Pow(2, attempt);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > longestWait ? longestWait : wait;
    }
}
