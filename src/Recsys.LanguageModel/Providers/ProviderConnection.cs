using Recsys.LanguageModel.Faults;

namespace Recsys.LanguageModel.Providers;

/// <summary>The HTTP client under every provider's own client; times and repetitions are the guards' affair.</summary>
internal static class ProviderConnection
{
    public static HttpClient Open(LanguageModelOptions options) => Over(Sockets(options));

    /// <param name="network">What carries the requests.</param>
    public static HttpClient Over(HttpMessageHandler network) => new(new StatusHandler(new RefusedParameters(network))) { Timeout = Timeout.InfiniteTimeSpan };

    public static SocketsHttpHandler Sockets(LanguageModelOptions options) => new()
    {
        ConnectTimeout = options.Deadlines.Idle,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AllowAutoRedirect = false,
    };
}
