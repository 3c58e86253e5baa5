using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Guards;

namespace Recsys.LanguageModel.Faults;

/// <summary>Gives every failure of a provider's client one form.</summary>
internal sealed class FailureChatClient(IChatClient inner) : StreamedChatClient(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (isEmpty, isFinished) = (true, false);
        await using var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(updates, cancellationToken))
        {
            isEmpty &= updates.Current.Text.Length == 0 && !updates.Current.Contents.OfType<FunctionCallContent>().Any();
            isFinished |= updates.Current.FinishReason is not null;
            yield return updates.Current;
        }
        cancellationToken.ThrowIfCancellationRequested();   // some clients end quietly when they are stopped
        if (!isFinished) throw ProviderFailure.Of(FailureKind.Cut);   // or when the connection breaks
        if (isEmpty) throw new LanguageModelException(FailureKind.Empty, "The language model answered with nothing.");
    }

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, CancellationToken cancellationToken)
    {
        AbortableStream.Current = cancellationToken;
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (OperationCanceledException canceled) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LanguageModelException(FailureKind.Timeout, "The language model took too long.", canceled);
        }
        catch (Exception failure) when (ProviderFailure.Of(failure) is { } named)
        {
            throw named;
        }
    }
}
