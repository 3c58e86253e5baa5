using Microsoft.Extensions.AI;

namespace Recsys.LanguageModel.Guards;

/// <summary>A decorator that sees every answer as a stream: an answer that is awaited whole is collected from it, so that silence is noticed after seconds.</summary>
internal abstract class StreamedChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public sealed override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);
}
