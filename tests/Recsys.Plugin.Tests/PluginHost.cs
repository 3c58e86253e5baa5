using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recsys.Hosting;

namespace Recsys.Plugin.Tests;

/// <summary>The recommender of the box, composed once for the tests.</summary>
public sealed class PluginHost : IDisposable
{
    public ServiceProvider Services { get; } =
        new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddRecsys().BuildServiceProvider();

    public void Dispose() => Services.Dispose();
}
