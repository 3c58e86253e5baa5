using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Faults;

namespace Recsys.LanguageModel.Guards;

/// <summary>Asks for short answers and hangs up on a model that does not keep to it.</summary>
/// <param name="thinking">Tokens on top, for what a model thinks before it answers.</param>
internal sealed class OutputCapChatClient(IChatClient inner, int tokens, int thinking = 0) : StreamedChatClient(inner)
{
    private const int LongestToken = 12;   // characters: more than any language's average by far

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var capped = options?.Clone() ?? new();
        var most = capped.MaxOutputTokens = Math.Min(capped.MaxOutputTokens ?? tokens, tokens) + thinking;
        var (pieces, characters) = (0, 0);
        await foreach (var update in base.GetStreamingResponseAsync(messages, capped, cancellationToken))
        {
            characters += update.Text.Length;
            if (++pieces > most * 2 + 64 || characters > most * LongestToken)
                throw ProviderFailure.Of(FailureKind.TooLong);
            yield return update;
        }
    }
}
