using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Guards;

namespace Recsys.LanguageModel.Faults;

/// <summary>Takes what a model thinks aloud before its answer out of the text, where its server does not: <c>&lt;think&gt;…&lt;/think&gt;</c>.</summary>
internal sealed class ThoughtChatClient(IChatClient inner) : StreamedChatClient(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ThoughtReader reader = new();
        await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            foreach (var text in update.Contents.OfType<TextContent>()) text.Text = reader.Take(text.Text);
            yield return update;   // a thought is a sign of life
        }
        if (reader.Rest is { Length: > 0 } rest) yield return new(ChatRole.Assistant, rest);
    }
}
