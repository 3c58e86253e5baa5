using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Faults;

namespace Recsys.LanguageModel.Guards;

/// <summary>Ends a call, the waiting and the repetitions included, when its time is over: the call's own where it brings one.</summary>
internal sealed class DeadlineChatClient(IChatClient inner, TimeSpan deadline, TimeProvider clock) : StreamedChatClient(inner)
{
    /// <summary>The name under which a call brings its own deadline; it goes no further than here.</summary>
    public const string Key = "deadline";

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (own, passed) = Taken(options);
        using CancellationTokenSource over = new(own ?? deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        await using var updates = base.GetStreamingResponseAsync(messages, passed, either.Token).GetAsyncEnumerator(either.Token);
        while (await updates.NextAsync(FailureKind.Timeout, "The language model took too long.", cancellationToken)) yield return updates.Current;
    }

    private static (TimeSpan? Own, ChatOptions? Passed) Taken(ChatOptions? options)
    {
        if (options?.AdditionalProperties?.GetValueOrDefault(Key) is not TimeSpan own) return (null, options);
        var passed = options.Clone();
        passed.AdditionalProperties!.Remove(Key);
        return (own, passed);
    }
}
