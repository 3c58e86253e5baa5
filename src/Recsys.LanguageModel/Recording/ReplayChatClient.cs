using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Faults;

namespace Recsys.LanguageModel.Recording;

/// <summary>Stands in for a model with the answers that were recorded.</summary>
internal sealed class ReplayChatClient(AnswerStore answers, string model) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var key = AnswerStore.KeyOf(model, messages, options);
        var answer = await answers.FindAsync(key, cancellationToken)
            ?? throw new LanguageModelException(FailureKind.NotRecorded, $"No answer is recorded for this request ({key}); record one with LanguageModel:Recording=Record.");
        foreach (var update in answer) yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("replay", null, model) : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() { }
}
