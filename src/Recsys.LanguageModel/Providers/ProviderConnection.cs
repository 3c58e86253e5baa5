using Recsys.LanguageModel.Faults;

namespace Recsys.LanguageModel.Providers;

/// <summary>The HTTP client under every provider's own client; times and repetitions are the guards' affair.</summary>
internal static class ProviderConnection
{
    public static HttpClient Open(LanguageModelOptions options)
    {
        SocketsHttpHandler sockets = new() { ConnectTimeout = options.Deadlines.Idle, PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false };
        return new(new StatusHandler(sockets)) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
