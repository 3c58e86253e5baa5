using System.ClientModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
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
        if (!isFinished) throw new LanguageModelException(FailureKind.Cut, Text(FailureKind.Cut));   // or when the connection breaks
        if (isEmpty) throw new LanguageModelException(FailureKind.Empty, "The language model answered with nothing.");
    }

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (OperationCanceledException canceled) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LanguageModelException(FailureKind.Timeout, "The language model took too long.", canceled);
        }
        catch (Exception failure) when (KindOf(failure) is { } kind)
        {
            throw new LanguageModelException(kind, Text(kind), failure);
        }
    }

    private static FailureKind? KindOf(Exception failure) => failure switch
    {
        LanguageModelException => null,
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => FailureKind.Cut,
        HttpRequestException => FailureKind.Unreachable,
        IOException => FailureKind.Cut,
        ClientResultException { InnerException: { } inner } => KindOf(inner) ?? FailureKind.Unavailable,
        ClientResultException => FailureKind.Unavailable,
        // What the clients' parsers make of an answer that is not of the protocol.
        JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException or NotSupportedException => FailureKind.Garbled,
        _ => null,
    };

    private static string Text(FailureKind kind) => kind switch
    {
        FailureKind.Cut => "The connection to the language model broke.",
        FailureKind.Unreachable => "Nothing answers at the language model's address.",
        FailureKind.Garbled => "The language model's answer cannot be read.",
        _ => "The language model's server failed.",
    };
}
