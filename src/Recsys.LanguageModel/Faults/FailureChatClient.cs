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
        var (isEmpty, isDeclined) = (true, false);
        ChatFinishReason? finish = null;
        await using var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(updates, isOver: finish is not null, cancellationToken))
        {
            isEmpty &= updates.Current.Text.Length == 0 && !updates.Current.Contents.OfType<FunctionCallContent>().Any();
            isDeclined |= updates.Current.RawRepresentation is OpenAI.Chat.StreamingChatCompletionUpdate { RefusalUpdate.Length: > 0 };   // in a field of its own
            finish = updates.Current.FinishReason ?? finish;
            yield return updates.Current;
        }
        cancellationToken.ThrowIfCancellationRequested();   // some clients end quietly when they are stopped
        if (WrongEnd(finish, isDeclined, isEmpty) is { } wrong) throw ProviderFailure.Of(wrong);
    }

    private static FailureKind? WrongEnd(ChatFinishReason? finish, bool isDeclined, bool isEmpty) =>
        finish is null ? FailureKind.Cut   // the connection broke, or an error stood in place of the answer
        : isDeclined || finish == ChatFinishReason.ContentFilter ? FailureKind.Declined
        : finish == ChatFinishReason.Length ? FailureKind.TooLong
        : isEmpty ? FailureKind.Empty : null;

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, bool isOver, CancellationToken cancellationToken)
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
            return isOver ? false : throw named;   // what a server says behind the end of an answer takes nothing from it
        }
    }
}
