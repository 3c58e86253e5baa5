using System.Net;
using System.Text;
using Recsys.LanguageModel.Recording;

namespace Recsys.LanguageModel.Rehearsing;

/// <summary>Answers as a provider's server does, without a network: with a word, with a failure, and not at all, in turn.</summary>
internal sealed class RehearsalServer(ModelProvider provider) : HttpMessageHandler
{
    /// <summary>The source of its traces and meters: nobody who counts calls counts these.</summary>
    public const string Telemetry = "Recsys.Rehearsal";

    private const string OpenAi = """
        data: {"id":"rehearsal","object":"chat.completion.chunk","created":0,"model":"rehearsal","choices":[{"index":0,"delta":{"role":"assistant","content":"Yes."},"finish_reason":null}]}

        data: {"id":"rehearsal","object":"chat.completion.chunk","created":0,"model":"rehearsal","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

        data: [DONE]


        """;

    private const string Ollama = """
        {"model":"rehearsal","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":"Yes."},"done":false}
        {"model":"rehearsal","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop"}

        """;

    private static readonly TimeSpan shortly = TimeSpan.FromMilliseconds(100);

    private int calls;

    /// <summary>The settings for it: nothing is signed in to, waited for or recorded.</summary>
    public static LanguageModelOptions Settings(LanguageModelOptions options) => options with
    {
        Model = "rehearsal",
        EmbeddingModel = "",
        ApiKey = "rehearsal",
        Retries = 0,
        FailuresToOpen = 1000,
        Budget = new(),
        Recording = RecordingMode.Off,
        Deadlines = new() { Understand = shortly, Rerank = shortly, Write = shortly },
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Interlocked.Increment(ref calls) % 3;
        if (call == 0) await Task.Delay(Timeout.Infinite, cancellationToken);
        return call == 1 ? Answer() : new(HttpStatusCode.ServiceUnavailable);
    }

    private HttpResponseMessage Answer() => new(HttpStatusCode.OK)
    {
        Content = provider == ModelProvider.Ollama ? new StringContent(Ollama, Encoding.UTF8, "application/x-ndjson") : new StringContent(OpenAi, Encoding.UTF8, "text/event-stream"),
    };
}
