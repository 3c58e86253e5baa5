using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Recsys.LanguageModel.Tests.Fakes;

/// <summary>A chat client that does what a delegate says.</summary>
internal sealed class FakeClient(Func<int, CancellationToken, IAsyncEnumerable<string>> answer) : IChatClient
{
    private int calls;

    public int Calls => calls;

    public List<ChatOptions?> Options { get; } = [];

    /// <summary>The messages of each call, in the order of the calls.</summary>
    public List<IReadOnlyList<ChatMessage>> Prompts { get; } = [];

    public static FakeClient Saying(params string[] pieces) => new((_, _) => pieces.ToAsyncEnumerable());

    /// <summary>Gives one answer after the other, the last one again and again.</summary>
    public static FakeClient Answering(params string[] answers) => new((call, _) => new[] { answers[Math.Min(call, answers.Length) - 1] }.ToAsyncEnumerable());

    /// <summary>Answers by what is said to it.</summary>
    public static FakeClient Replying(Func<string, string> answer)
    {
        FakeClient client = null!;
        return client = new((call, _) => new[] { answer(string.Join('\n', client.Prompts[call - 1].Select(message => message.Text))) }.ToAsyncEnumerable());
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        int call;
        lock (Options)
        {
            Options.Add(options);
            Prompts.Add([.. messages]);
            call = ++calls;
        }
        await foreach (var piece in answer(call, cancellationToken).WithCancellation(cancellationToken))
            yield return new(ChatRole.Assistant, piece);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("fake") : null;

    public void Dispose() { }
}
