using System.Net;
using System.Net.Sockets;

namespace Recsys.Web.Tests.Host;

/// <summary>The cable between a browser and the host, which can be cut: every connection breaks at once, and new ones work again.</summary>
internal sealed class Cable : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> ends = [];
    private readonly Uri host;

    public Cable(string host)
    {
        this.host = new(host);
        listener.Start();
        _ = PlugAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public int Connections { get; private set; }

    public void Cut()
    {
        lock (ends)
        {
            foreach (var end in ends) end.Client.Close(0);   // without a goodbye
            ends.Clear();
        }
    }

    public void Dispose()
    {
        listener.Dispose();
        Cut();
    }

    private async Task PlugAsync()
    {
        try
        {
            while (true)
            {
                var near = await listener.AcceptTcpClientAsync();
                TcpClient far = new();
                await far.ConnectAsync(host.Host, host.Port);
                lock (ends) ends.AddRange([near, far]);
                Connections++;
                _ = CarryAsync(near, far);
                _ = CarryAsync(far, near);
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // the cable is gone
        }
    }

    private static async Task CarryAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
            to.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // either end is gone
        }
    }
}
