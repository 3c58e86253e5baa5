using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Recsys.Web.Load;

/// <summary>
/// A person's window without a browser: it loads the page, brings it to life over a websocket as <c>blazor.web.js</c> does,
/// acknowledges every batch, and sends what is typed the way <c>app.js</c> does.
/// </summary>
public sealed class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);
    private readonly CookieContainer cookies = new();
    private readonly HubConnection hub;
    private readonly Uri address;
    private readonly TaskCompletionSource<long> page = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int calls;
    private volatile LiveExchange? exchange;

    private Circuit(Uri address)
    {
        this.address = address;
        var builder = new HubConnectionBuilder().WithUrl(new Uri(address, "_blazor"), HttpTransportType.WebSockets, options => options.Cookies = cookies);
        builder.Services.RemoveAll<IHubProtocol>().AddSingleton<IHubProtocol, BlazorPack>();
        hub = builder.Build();
        hub.On<long, byte[]>("JS.RenderBatch", DrawAsync);
        hub.On<long, string, string, int, long, int>("JS.BeginInvokeJS", ObeyAsync);
        hub.On<string, bool, string>("JS.EndInvokeDotNet", (_, isDone, problem) => { if (!isDone) exchange?.Fail(problem); });
        hub.On<string>("JS.Error", problem => exchange?.Fail(problem));
        hub.On<int>("JS.EndUpdateRootComponents", _ => { });
        hub.Closed += problem =>
        {
            exchange?.Fail(problem?.Message ?? "The server hung up.");
            page.TrySetException(problem ?? new IOException("The server hung up."));
            return Task.CompletedTask;
        };
    }

    /// <summary>Every batch that the window is told to draw.</summary>
    public event Action<byte[]>? Drawn;

    /// <summary>Loads the chat as somebody new and waits until it is alive.</summary>
    public static async Task<Circuit> OpenAsync(Uri address)
    {
        Circuit circuit = new(address);
        using HttpClient browser = new(new HttpClientHandler { CookieContainer = circuit.cookies }) { BaseAddress = address };
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        var markup = ChatPageMarkup.Of(await browser.GetStringAsync(""));
        await circuit.hub.StartAsync();
        var id = await circuit.hub.InvokeAsync<string?>("StartCircuit", address.ToString(), address.ToString(), "[]", markup.State);
        if (string.IsNullOrEmpty(id)) throw new IOException("The server starts no circuit.");
        await circuit.hub.SendAsync("UpdateRootComponents", markup.Operations, markup.State);
        await circuit.page.Task.WaitAsync(patience);
        return circuit;
    }

    /// <summary>Says something and waits until the answer is complete.</summary>
    public async Task<Answer> SayAsync(string utterance)
    {
        LiveExchange said = new();
        exchange = said;
        var call = Interlocked.Increment(ref calls);
        await hub.SendAsync("BeginInvokeDotNetFromJS", $"{call}", null, "Send", await page.Task, JsonSerializer.Serialize(new[] { utterance }));
        return await said.Answer.WaitAsync(patience);
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private Task DrawAsync(long batch, byte[] content)
    {
        exchange?.See(content, Stopwatch.GetTimestamp());
        Drawn?.Invoke(content);
        return hub.SendAsync("OnRenderCompleted", batch, null);
    }

    private async Task ObeyAsync(long handle, string function, string arguments, int resultType, long target, int callType)
    {
        if (function == "recsys.attach") page.TrySetResult(JsonDocument.Parse(arguments).RootElement[0].GetProperty("__dotNetObject").GetInt64());
        if (function.EndsWith("navigateTo", StringComparison.Ordinal))
            await hub.SendAsync("OnLocationChanged", new Uri(address, JsonDocument.Parse(arguments).RootElement[0].GetString()!).ToString(), null, false);
        if (handle != 0) await hub.SendAsync("EndInvokeJSFromDotNet", handle, true, $"[{handle},true,null]");
    }
}
