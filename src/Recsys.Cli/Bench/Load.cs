namespace Recsys.Cli.Bench;

/// <summary>How busy the machine is with other work.</summary>
internal static class Load
{
    /// <summary>Over the last minute, as Linux counts it; elsewhere unknown.</summary>
    public static string Average() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
