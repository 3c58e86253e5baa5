using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Recsys.LanguageModel.Tests.Fakes;

/// <summary>How a server puts an answer on the wire.</summary>
internal abstract class FakeDialect
{
    public static FakeDialect Of(FakeCall call) => call.Dialect == "ollama" ? new FakeOllama(call) : new FakeOpenAi(call);

    public async Task WriteAsync(HttpContext context, FakeAnswer answer)
    {
        context.Response.ContentType = ContentType;
        var sent = 0;
        foreach (var piece in answer.Pieces)
        {
            if (sent == answer.CutAfter)
            {
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                return;
            }
            if (sent++ > 0 && answer.Pause > TimeSpan.Zero) await Task.Delay(answer.Pause, context.RequestAborted);
            await SendAsync(context, Piece(piece));
        }
        foreach (var line in End(answer.Tools)) await SendAsync(context, line);
    }

    protected abstract string ContentType { get; }

    protected abstract string Piece(string text);

    protected abstract IEnumerable<string> End(IReadOnlyList<FakeToolCall> tools);

    private static async Task SendAsync(HttpContext context, string line)
    {
        context.RequestAborted.ThrowIfCancellationRequested();
        await context.Response.WriteAsync(line, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    /// <summary>Chat completions as server-sent events, or whole where no stream was asked for.</summary>
    private sealed class FakeOpenAi(FakeCall call) : FakeDialect
    {
        private string collected = "";

        protected override string ContentType => call.IsStreamed ? "text/event-stream" : "application/json";

        protected override string Piece(string text)
        {
            collected += call.IsStreamed ? "" : text;
            return call.IsStreamed ? Event(new JsonObject { ["role"] = "assistant", ["content"] = text }, null) : "";
        }

        protected override IEnumerable<string> End(IReadOnlyList<FakeToolCall> tools)
        {
            var calls = new JsonArray([.. tools.Select((tool, i) => (JsonNode)new JsonObject
            {
                ["index"] = i,
                ["id"] = $"call_{call.Number}_{i}",
                ["type"] = "function",
                ["function"] = new JsonObject { ["name"] = tool.Name, ["arguments"] = tool.Arguments },
            })]);
            var reason = tools.Count > 0 ? "tool_calls" : "stop";
            if (!call.IsStreamed)
            {
                var message = new JsonObject { ["role"] = "assistant", ["content"] = collected };
                if (tools.Count > 0) message["tool_calls"] = calls;
                yield return Completion("message", message, reason, "chat.completion").ToJsonString();
                yield break;
            }
            if (tools.Count > 0) yield return Event(new JsonObject { ["role"] = "assistant", ["tool_calls"] = calls }, null);
            yield return Event([], reason);
            yield return "data: [DONE]\n\n";
        }

        private string Event(JsonObject delta, string? reason) => $"data: {Completion("delta", delta, reason, "chat.completion.chunk").ToJsonString()}\n\n";

        private JsonObject Completion(string part, JsonObject content, string? reason, string kind) => new()
        {
            ["id"] = $"chatcmpl-{call.Number}",
            ["object"] = kind,
            ["created"] = 1_700_000_000,
            ["model"] = call.Model,
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, [part] = content, ["finish_reason"] = reason }),
            ["usage"] = reason is null ? null : new JsonObject { ["prompt_tokens"] = 20, ["completion_tokens"] = 10, ["total_tokens"] = 30 },
        };
    }

    /// <summary>Ollama's lines of JSON.</summary>
    private sealed class FakeOllama(FakeCall call) : FakeDialect
    {
        protected override string ContentType => "application/x-ndjson";

        protected override string Piece(string text) => Line(new JsonObject { ["role"] = "assistant", ["content"] = text }, false);

        protected override IEnumerable<string> End(IReadOnlyList<FakeToolCall> tools)
        {
            JsonObject message = new() { ["role"] = "assistant", ["content"] = "" };
            if (tools.Count > 0)
                message["tool_calls"] = new JsonArray([.. tools.Select(tool => (JsonNode)new JsonObject
                {
                    ["function"] = new JsonObject { ["name"] = tool.Name, ["arguments"] = JsonNode.Parse(tool.Arguments) },
                })]);
            yield return Line(message, true);
        }

        private string Line(JsonObject message, bool isDone)
        {
            JsonObject line = new() { ["model"] = call.Model, ["created_at"] = "2026-01-01T00:00:00Z", ["message"] = message, ["done"] = isDone };
            if (isDone) (line["done_reason"], line["prompt_eval_count"], line["eval_count"]) = ("stop", 20, 10);
            return line.ToJsonString() + "\n";
        }
    }
}
