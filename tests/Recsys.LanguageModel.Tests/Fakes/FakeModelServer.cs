using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Recsys.LanguageModel.Tests.Fakes;

/// <summary>A language model's server on this machine that speaks OpenAI's, Azure's and Ollama's dialects and does what a script says.</summary>
internal sealed class FakeModelServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private int aborted;

    private FakeModelServer(WebApplication app) => this.app = app;

    public Func<FakeCall, FakeAnswer> Script { get; set; } = _ => FakeAnswer.Of("Hello ", "there.");

    public ConcurrentQueue<FakeCall> Calls { get; } = [];

    /// <summary>How many calls the client broke off.</summary>
    public int Aborted => aborted;

    /// <summary>The server's address, without a path.</summary>
    public Uri Address => new(app.Urls.First());

    public static async Task<FakeModelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        FakeModelServer server = new(builder.Build());
        server.app.MapPost("/v1/chat/completions", context => server.ChatAsync(context, "openai"));
        server.app.MapPost("/openai/deployments/{model}/chat/completions", context => server.ChatAsync(context, "azure"));
        server.app.MapPost("/api/chat", context => server.ChatAsync(context, "ollama"));
        server.app.MapPost("/v1/embeddings", context => server.EmbedAsync(context, "openai"));
        server.app.MapPost("/openai/deployments/{model}/embeddings", context => server.EmbedAsync(context, "azure"));
        server.app.MapPost("/api/embed", context => server.EmbedAsync(context, "ollama"));
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task ChatAsync(HttpContext context, string dialect)
    {
        var call = await ReadAsync(context, dialect);
        Calls.Enqueue(call);
        try
        {
            var answer = Script(call);
            await Task.Delay(answer.Delay, context.RequestAborted);
            await (answer.Raw is { } raw ? WriteRawAsync(context, answer, raw) : FakeDialect.Of(call).WriteAsync(context, answer));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            Interlocked.Increment(ref aborted);
        }
    }

    private static async Task WriteRawAsync(HttpContext context, FakeAnswer answer, string raw)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } wait) context.Response.Headers.RetryAfter = wait;
        context.Response.ContentType = answer.RawType;
        var bytes = Encoding.UTF8.GetBytes(raw);
        foreach (var piece in bytes.Chunk(answer.RawPiece ?? Math.Max(bytes.Length, 1)))
        {
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    private async Task<FakeCall> ReadAsync(HttpContext context, string dialect)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body))!;
        if (dialect == "azure") body["model"] ??= (string?)context.Request.RouteValues["model"];
        var key = context.Request.Headers["api-key"].FirstOrDefault() ?? context.Request.Headers.Authorization.FirstOrDefault() ?? "";
        return new(Calls.Count + 1, dialect, body, key);
    }

    private async Task EmbedAsync(HttpContext context, string dialect)
    {
        var call = await ReadAsync(context, dialect);
        Calls.Enqueue(call);
        await context.Response.WriteAsJsonAsync(FakeEmbeddings.Answer(call));
    }
}
