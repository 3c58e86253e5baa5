using Recsys.LanguageModel.Tests.Fakes;
using static Recsys.LanguageModel.Tests.Wire.WireCase;

namespace Recsys.LanguageModel.Tests.Wire;

/// <summary>How a kind of server says that it has no answer, or none to the end.</summary>
/// <param name="Path">The path that the steps take.</param>
internal sealed record WireFault(string Name, ModelProvider Provider, string Body, string Path)
{
    private const string Half = "Silver Canyon (2021) is on tonight, and Canary";

    public int Status { get; init; } = 200;

    public string Type { get; init; } = "text/event-stream";

    public override string ToString() => Name;

    /// <summary>The paths of all three steps.</summary>
    public string Paths => $"understand:{Path} re-rank:{Path} write:{(Path == "given-up" ? "withheld-all" : Path)}";

    public FakeAnswer Answer => new() { Status = Status, Raw = Body, RawType = Type };

    public static IReadOnlyList<WireFault> All { get; } =
    [
        new("OpenAI: an error instead of a stream", ModelProvider.OpenAI, Events("""{"error":{"message":"The server had an error. Canary","type":"server_error","param":null,"code":null}}"""), "cut"),
        new("OpenRouter: an error in the middle", ModelProvider.Compatible, Events(
            Chunk($$"""{"role":"assistant","content":"{{Half}}"}"""),
            """{"id":"gen-1","object":"chat.completion.chunk","created":1700000000,"model":"m","provider":"Somebody","error":{"code":"server_error","message":"Provider disconnected Canary"},"choices":[{"index":0,"delta":{"content":""},"finish_reason":"error"}]}"""), "garbled"),
        new("vLLM: an error of its own kind", ModelProvider.Compatible, Events("""{"object":"error","message":"EngineCore died Canary","type":"InternalServerError","param":null,"code":500}"""), "cut"),
        new("an error event", ModelProvider.Compatible, "event: error\ndata: {\"type\":\"error\",\"error\":{\"message\":\"overloaded Canary\"}}\n\n", "cut"),
        new("Ollama: an error line in the middle", ModelProvider.Ollama, Line($$"""{"role":"assistant","content":"{{Half}}"}""") + "\n" + """{"error":"an error was encountered while running the model: Canary"}""" + "\n", "cut") { Type = "application/x-ndjson" },
        new("the longest answer is reached", ModelProvider.OpenAI, Events(Chunk($$"""{"role":"assistant","content":"{{Half}}"}"""), Chunk("{}", "length")), "too-long"),
        new("all of it went into thinking", ModelProvider.Compatible, Events(Chunk("""{"role":"assistant","content":""}"""), Chunk("""{"reasoning_content":"Let me think about Canary Row"}"""), Chunk("{}", "length")), "too-long"),
        new("a thought that does not end", ModelProvider.Compatible, Events(Chunk("""{"role":"assistant","content":"<think>A, B, C. Silver Canyon"}"""), Chunk("{}", "stop")), "empty"),
        new("Ollama: the longest answer is reached", ModelProvider.Ollama, Line($$"""{"role":"assistant","content":"{{Half}}"}""") + "\n" + """{"model":"m","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":""},"done":true,"done_reason":"length"}""" + "\n", "too-long") { Type = "application/x-ndjson" },
        new("Ollama: loaded and nothing more", ModelProvider.Ollama, """{"model":"m","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":""},"done":true,"done_reason":"load"}""" + "\n", "empty") { Type = "application/x-ndjson" },
        new("filtered in the middle", ModelProvider.AzureOpenAI, Events(Chunk($$"""{"role":"assistant","content":"{{Half}}"}"""), Chunk("{}", "content_filter", choice: ""","content_filter_results":{"violence":{"filtered":true,"severity":"medium"}}""")), "declined"),
        new("Azure: the prompt is filtered", ModelProvider.AzureOpenAI, """{"error":{"message":"The response was filtered due to the prompt triggering Azure OpenAI's content management policy. Canary","type":null,"param":"prompt","code":"content_filter","status":400,"innererror":{"code":"ResponsibleAIPolicyViolation","content_filter_result":{"jailbreak":{"filtered":true,"detected":true}}}}}""", "declined") { Status = 400, Type = "application/json" },
        new("a refusal instead of content", ModelProvider.OpenAI, Events(Chunk("""{"role":"assistant","content":null,"refusal":""}"""), Chunk("""{"refusal":"I'm sorry, Canary, I cannot assist with that."}"""), Chunk("{}", "stop")), "declined"),
        new("no content at all", ModelProvider.OpenAI, Events(Chunk("""{"role":"assistant","content":null}"""), Chunk("{}", "stop")), "empty"),
        new("a call without arguments to a function that is not there", ModelProvider.OpenAI, Events(
            Chunk("""{"role":"assistant","content":null,"tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"forget_all","arguments":""}}]}"""),
            Chunk("{}", "tool_calls")), "given-up"),
        new("a call in pieces that are no JSON", ModelProvider.Compatible, Events(
            Chunk("""{"role":"assistant","tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"forget_all","arguments":"{\"x\""}}]}"""),
            Chunk("""{"tool_calls":[{"index":0,"function":{"arguments":": Canary"}}]}"""),
            Chunk("{}", "tool_calls")), "given-up"),
        new("content in parts", ModelProvider.Compatible, Events(Chunk("""{"role":"assistant","content":[{"type":"thinking","thinking":[{"type":"text","text":"Silver Canyon"}]},{"type":"text","text":"Canary"}]}"""), Chunk("{}", "stop")), "garbled"),
        new("a whole answer where a stream was asked for", ModelProvider.Compatible, """{"id":"chatcmpl-1","object":"chat.completion","created":1700000000,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Canary"},"finish_reason":"stop"}]}""", "cut") { Type = "application/json" },
        new("the page of a proxy", ModelProvider.Compatible, "<!doctype html><title>Sign in, Canary</title>", "cut") { Type = "text/html" },
        new("comments and nothing else", ModelProvider.Compatible, ": OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n", "cut"),
    ];
}
