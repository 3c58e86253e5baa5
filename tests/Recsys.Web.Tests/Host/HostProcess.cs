using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Recsys.Web.Tests.Host;

/// <summary>The product as a process of its own, which can be killed and kept from the disk.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process process;

    private HostProcess(Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    /// <param name="address">Where it listens; a free port of this machine where none is said.</param>
    /// <param name="largestFile">Kibibytes after which a file cannot grow, as on a full disk; null for no limit.</param>
    public static async Task<HostProcess> StartAsync(string home, string? address = null, int? largestFile = null, params (string Setting, string Value)[] settings)
    {
        var listens = address ?? $"http://127.0.0.1:{FreePort()}";
        // A write over the limit is an error and not the end of the process.
        ProcessStartInfo start = new("bash", ["-c", $"trap '' XFSZ; {(largestFile is { } limit ? $"ulimit -f {limit}; " : "")}exec dotnet \"$0\" --urls {listens}",
            Path.Combine(AppContext.BaseDirectory, "Recsys.Web.dll")])
        { RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";   // compiled code lies in a large file otherwise
        start.Environment["RECSYS_HOME"] = home;
        foreach (var (setting, value) in settings) start.Environment[$"RECSYS_{setting.Replace(":", "__", StringComparison.Ordinal)}"] = value;
        HostProcess host = new(Process.Start(start)!, listens);
        while (await host.process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (!line.Contains("Application started", StringComparison.Ordinal)) continue;
            _ = host.process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return host;
        }
        throw new InvalidOperationException("The host ended before it listened.");
    }

    /// <summary>Ends it at once: it has no time to write anything down.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
