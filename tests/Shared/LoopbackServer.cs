using System.Net;
using System.Net.Sockets;

namespace Recsys.Tests;

/// <summary>A file server on this machine that can break off in the middle; it knows ranges and versions.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Queue<int> cuts = [];
    private readonly Task serving;

    public LoopbackServer(byte[] content)
    {
        Content = content;
        var port = FreePort();
        Address = new($"http://127.0.0.1:{port}/file.zip");
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address { get; }

    public byte[] Content { get; set; }

    public string Version { get; set; } = "\"1\"";

    public HttpStatusCode Answer { get; set; } = HttpStatusCode.OK;

    /// <summary>The Range header of each request, in order; empty where there was none.</summary>
    public List<string> Ranges { get; } = [];

    /// <summary>The next answer stops after so many bytes.</summary>
    public void CutAfter(int bytes) => cuts.Enqueue(bytes);

    public void Dispose()
    {
        listener.Close();
        serving.Wait();
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                Answer200(await listener.GetContextAsync());
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer200(HttpListenerContext exchange)
    {
        var (request, response) = (exchange.Request, exchange.Response);
        var range = request.Headers["Range"] ?? "";
        Ranges.Add(range);
        var from = range.Length > 0 && request.Headers["If-Range"] == Version ? int.Parse(range["bytes=".Length..^1]) : 0;
        response.StatusCode = Answer != HttpStatusCode.OK ? (int)Answer : from > 0 ? 206 : 200;
        response.Headers["ETag"] = Version;
        if (from > 0) response.Headers["Content-Range"] = $"bytes {from}-{Content.Length - 1}/{Content.Length}";
        response.ContentLength64 = Content.Length - from;
        var length = cuts.TryDequeue(out var cut) ? Math.Min(cut, Content.Length - from) : Content.Length - from;
        response.OutputStream.Write(Content, from, length);
        response.OutputStream.Flush();
        if (length < Content.Length - from) response.Abort();
        else response.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
