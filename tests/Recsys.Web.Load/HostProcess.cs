using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Recsys.Web.Load;

/// <summary>The web host as a process of its own, with an empty home, on a free port of this machine.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process process;
    private readonly string home = Directory.CreateTempSubdirectory("recsys-load-").FullName;

    private HostProcess(Uri address)
    {
        Address = address;
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Recsys.Web.dll"), "--urls", address.ToString()]);
        start.Environment["RECSYS_HOME"] = home;
        start.Environment["RECSYS_Logging__LogLevel__Default"] = "Warning";
        process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End();   // also when this program is told to end
    }

    public Uri Address { get; }

    /// <summary>Bytes that the process holds in memory now.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<HostProcess> StartAsync()
    {
        HostProcess host = new(new($"http://127.0.0.1:{FreePort()}/"));
        using HttpClient client = new() { BaseAddress = host.Address };
        while (!await AnswersAsync(client))
        {
            if (host.process.HasExited) throw new InvalidOperationException($"The host ended with exit code {host.process.ExitCode}.");
            await Task.Delay(20);
        }
        return host;
    }

    public void Dispose()
    {
        End();
        process.Dispose();
        Directory.Delete(home, recursive: true);
    }

    private void End()
    {
        try
        {
            process.Kill();
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // it has ended already
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("health/live")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;   // it does not listen yet
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
