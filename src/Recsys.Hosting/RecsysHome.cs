using Microsoft.Extensions.Configuration;

namespace Recsys.Hosting;

/// <summary>The folder of what is kept: <c>RECSYS_HOME</c>, else one below the user's application data.</summary>
public static class RecsysHome
{
    public static string Of(IConfiguration settings)
    {
        // RECSYS_HOME, read with the prefix taken off, is HOME: ask the environment itself.
        if (settings["RecsysHome"] is { Length: > 0 } set) return Path.GetFullPath(set);
        if (Environment.GetEnvironmentVariable("RECSYS_HOME") is { Length: > 0 } home) return Path.GetFullPath(home);
        return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "recsys");
    }
}
