using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Guards;

namespace Recsys.LanguageModel.Recording;

/// <summary>Keeps what the model answers, whole answers only.</summary>
internal sealed class RecordingChatClient(IChatClient inner, AnswerStore answers, string model) : StreamedChatClient(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<ChatMessage> asked = [.. messages];
        List<ChatResponseUpdate> answer = [];
        await foreach (var update in base.GetStreamingResponseAsync(asked, options, cancellationToken))
        {
            answer.Add(update);
            yield return update;
        }
        await answers.SaveAsync(AnswerStore.KeyOf(model, asked, options), answer, cancellationToken);
    }
}
