using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Recsys.LanguageModel.Tests.Fakes;

/// <summary>A chat client that does what a delegate says.</summary>
internal sealed class FakeClient(Func<int, CancellationToken, IAsyncEnumerable<string>> answer) : IChatClient
{
    private int calls;

    public int Calls => calls;

    public List<ChatOptions?> Options { get; } = [];

    public static FakeClient Saying(params string[] pieces) => new((_, _) => pieces.ToAsyncEnumerable());

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        lock (Options) Options.Add(options);
        await foreach (var piece in answer(Interlocked.Increment(ref calls), cancellationToken).WithCancellation(cancellationToken))
            yield return new(ChatRole.Assistant, piece);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("fake") : null;

    public void Dispose() { }
}
