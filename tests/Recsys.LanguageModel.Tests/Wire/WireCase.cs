using System.Text.Json;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.LanguageModel.Tests.Wire;

/// <summary>How a kind of server puts a good answer on the wire, with what it is known to put around it.</summary>
/// <param name="Body">The body for an answer, whole and cut in two.</param>
internal sealed record WireCase(string Name, ModelProvider Provider, Func<WireText, string> Body)
{
    private const string Safe = """{"hate":{"filtered":false,"severity":"safe"},"violence":{"filtered":false,"severity":"safe"}}""";

    /// <summary>The body comes in pieces of so many bytes.</summary>
    public int? Piece { get; init; }

    public override string ToString() => Name;

    public FakeAnswer Answer(string text) => new()
    {
        Raw = Body(new(text)),
        RawType = Provider == ModelProvider.Ollama ? "application/x-ndjson" : "text/event-stream; charset=utf-8",
        RawPiece = Piece,
    };

    public static IReadOnlyList<WireCase> All { get; } =
    [
        new("OpenAI: the role alone, padding, usage in a chunk without choices", ModelProvider.OpenAI, text => Events(
            Chunk("""{"role":"assistant","content":"","refusal":null}""", more: ""","service_tier":"default","system_fingerprint":"fp_1","obfuscation":"a8" """),
            Chunk($$"""{"content":{{text.First}}}""", more: ""","obfuscation":"ck3" """),
            Chunk($$"""{"content":{{text.Second}}}"""),
            Chunk("{}", "stop"),
            """{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"model":"m","service_tier":"default","choices":[],"usage":{"prompt_tokens":19,"completion_tokens":10,"total_tokens":29,"prompt_tokens_details":{"cached_tokens":0,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0,"accepted_prediction_tokens":0,"rejected_prediction_tokens":0}}}""")),
        new("Azure: filter results before, beside and behind, a choice without a delta", ModelProvider.AzureOpenAI, text => Events(
            $$$"""{"id":"","object":"","created":0,"model":"","choices":[],"prompt_filter_results":[{"prompt_index":0,"content_filter_results":{{{Safe}}} }]}""",
            Chunk("""{"role":"assistant","content":"","refusal":null}""", choice: ""","content_filter_results":{}"""),
            Chunk($$"""{"content":{{text.First}}}""", choice: $$""","content_filter_results":{{Safe}}"""),
            Chunk($$"""{"content":{{text.Second}}}""", choice: $$""","content_filter_results":{{Safe}}"""),
            Chunk("{}", "stop", choice: ""","content_filter_results":{}"""),
            $$$"""{"id":"","object":"","created":0,"model":"","choices":[{"index":0,"finish_reason":null,"content_filter_results":{{{Safe}}},"content_filter_offsets":{"check_offset":44,"start_offset":44,"end_offset":99}}]}""")),
        new("vLLM: thinking in reasoning_content, stop_reason, usage", ModelProvider.Compatible, text => Events(
            Chunk("""{"role":"assistant","content":""}""", more: ""","prompt_token_ids":null"""),
            Chunk("""{"reasoning_content":"The user wants Silver Canyon. Maybe "}"""),
            Chunk("""{"reasoning_content":"A,B,C {\"intents\":[]}."}"""),
            Chunk($$"""{"content":{{text.First}}}""", choice: ""","token_ids":null"""),
            Chunk($$"""{"content":{{text.Second}}}""", "stop", choice: ""","stop_reason":null"""),
            """{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"model":"m","choices":[],"usage":{"prompt_tokens":19,"total_tokens":29,"completion_tokens":10}}""")),
        new("vLLM of late: thinking in reasoning", ModelProvider.Compatible, text => Events(
            Chunk("""{"role":"assistant","content":""}"""),
            Chunk("""{"reasoning":"Silver Canyon it is."}"""),
            Chunk($$"""{"content":{{text.First}}}"""),
            Chunk($$"""{"content":{{text.Second}}}""", "stop"))),
        new("llama.cpp: null content with the role, timings at the end", ModelProvider.Compatible, text => Events(
            Chunk("""{"role":"assistant","content":null}"""),
            Chunk($$"""{"content":{{text.First}}}"""),
            Chunk($$"""{"content":{{text.Second}}}"""),
            Chunk("{}", "stop", more: ""","timings":{"prompt_n":19,"prompt_ms":140.2,"predicted_n":10,"predicted_ms":300.5,"predicted_per_second":33.3}"""))),
        new("LM Studio: thinking as text before the answer", ModelProvider.Compatible, text => Events(
            Chunk("""{"role":"assistant","content":"<th"}"""),
            Chunk("""{"content":"ink>\nThe list is A, C, B. Silver Canyon {\"intents\":[]} "}"""),
            Chunk("""{"content":"is good.\n</thi"}"""),
            Chunk($$"""{"content":{{text.After("nk>\n\n")}}}"""),
            Chunk($$"""{"content":{{text.Second}}}"""),
            Chunk("{}", "stop"))),
        new("a thought that is empty", ModelProvider.Compatible, text => Events(
            Chunk($$"""{"role":"assistant","content":{{text.After("<think>\n\n</think>\n\n")}}}"""),
            Chunk($$"""{"content":{{text.Second}}}""", "stop"))),
        new("OpenRouter: comments while it waits, the native reason", ModelProvider.Compatible, text =>
            ": OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n" + Events(
            Chunk($$"""{"role":"assistant","content":{{text.First}},"reasoning":null,"reasoning_details":[]}""", more: ""","provider":"Somebody" """),
            Chunk($$"""{"role":"assistant","content":{{text.Second}}}""", choice: ""","native_finish_reason":null,"logprobs":null"""),
            Chunk("""{"role":"assistant","content":""}""", "stop", choice: ""","native_finish_reason":"STOP" """),
            """{"id":"gen-1","provider":"Somebody","model":"m","object":"chat.completion.chunk","created":1700000000,"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}],"usage":{"prompt_tokens":19,"completion_tokens":10,"total_tokens":29,"cost":0.0001}}""")),
        new("lines that end like on Windows, a mark at the beginning, fields nobody reads", ModelProvider.Compatible, text =>
            "\uFEFF" + ("retry: 3000\n\n" + Events(Chunk($$"""{"role":"assistant","content":{{text.First}}}"""), Chunk($$"""{"content":{{text.Second}}}""", "stop")).Replace("data: ", "event: message\nid: 7\ndata:", StringComparison.Ordinal)).ReplaceLineEndings("\r\n")),
        new("every byte by itself", ModelProvider.OpenAI, text => Events(Chunk($$"""{"role":"assistant","content":{{text.First}}}"""), Chunk($$"""{"content":{{text.Second}}}""", "stop"))) { Piece = 1 },
        new("usage at the end with null for choices", ModelProvider.Compatible, text => Events(Chunk($$"""{"role":"assistant","content":{{text.First}}}"""), Chunk($$"""{"content":{{text.Second}}}""", "stop"),
            """{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"model":"m","choices":null,"usage":{"prompt_tokens":19,"total_tokens":29,"completion_tokens":10}}""")),
        new("no [DONE]", ModelProvider.Compatible, text => Events(Chunk($$"""{"role":"assistant","content":{{text.First}}}"""), Chunk($$"""{"content":{{text.Second}}}""", "stop")).Replace("data: [DONE]\n\n", "", StringComparison.Ordinal)),
        new("Ollama: thinking beside the content", ModelProvider.Ollama, text => string.Join('\n',
            Line("""{"role":"assistant","content":"","thinking":"Silver Canyon, A, B"}"""),
            Line("""{"role":"assistant","content":"","thinking":" {\"intents\":[]}"}"""),
            Line($$"""{"role":"assistant","content":{{text.First}}}"""),
            Line($$"""{"role":"assistant","content":{{text.Second}}}"""),
            """{"model":"m","created_at":"2026-01-01T00:00:00.123456789Z","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","total_duration":4883583458,"load_duration":1334875,"prompt_eval_count":19,"prompt_eval_duration":342546000,"eval_count":10,"eval_duration":4535599000}""") + "\n"),
        new("Ollama: thinking as text before the answer", ModelProvider.Ollama, text => string.Join('\n',
            Line("""{"role":"assistant","content":"<think>"}"""),
            Line("""{"role":"assistant","content":"\nA then B. Silver Canyon.\n"}"""),
            Line("""{"role":"assistant","content":"</think>"}"""),
            Line($$"""{"role":"assistant","content":{{text.First}}}"""),
            Line($$"""{"role":"assistant","content":{{text.Second}}}"""),
            """{"model":"m","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop"}""") + "\n"),
        new("Ollama: every byte by itself", ModelProvider.Ollama, text => string.Join('\n',
            Line($$"""{"role":"assistant","content":{{text.First}}}"""),
            Line($$"""{"role":"assistant","content":{{text.Second}}}"""),
            """{"model":"m","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop"}""") + "\n") { Piece = 1 },
    ];

    public static string Events(params string[] data) => string.Concat(data.Append("[DONE]").Select(one => $"data: {one}\n\n"));

    public static string Chunk(string delta, string? reason = null, string choice = "", string more = "") =>
        $$"""{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"model":"m","choices":[{"index":0,"delta":{{delta}},"finish_reason":{{JsonSerializer.Serialize(reason)}}{{choice}}}]{{more}}}""";

    public static string Line(string message) => $$"""{"model":"m","created_at":"2026-01-01T00:00:00.123456789Z","message":{{message}},"done":false}""";
}
