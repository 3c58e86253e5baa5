using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Hosting;

namespace Recsys.Web.Tests.Host;

/// <summary>The real host on a free port of this machine, with a folder of its own and a scripted dialogue where it is not to be the box's.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private WebHost(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public IServiceProvider Services => app.Services;

    public ScriptedDialogue Dialogue => Services.GetRequiredService<ScriptedDialogue>();

    /// <summary>Everything that was logged.</summary>
    public LogBook Log { get; private init; } = new();

    /// <summary>With the scripted dialogue.</summary>
    public static Task<WebHost> StartAsync(string home, params (string Setting, string Value)[] settings) => StartAsync(home, settings, services => services
        .AddSingleton<ScriptedDialogue>(provider => new(provider.GetRequiredService<ICatalog>()))
        .AddSingleton<Respond>(provider => provider.GetRequiredService<ScriptedDialogue>().RespondAsync));

    /// <summary>The same with the dialogue of the product.</summary>
    public static Task<WebHost> StartWholeAsync(string home, params (string Setting, string Value)[] settings) => StartAsync(home, settings, _ => { });

    /// <summary>With the dialogue of the product as <paramref name="pose"/> makes it act.</summary>
    public static Task<WebHost> StartWholeAsync(string home, Func<Respond, Respond> pose) => StartAsync(home, [], services =>
    {
        var product = services.Last(service => service.ServiceType == typeof(Respond)).ImplementationFactory!;
        services.AddSingleton<Respond>(provider => pose((Respond)product(provider)));
    });

    private static async Task<WebHost> StartAsync(string home, (string Setting, string Value)[] settings, Action<IServiceCollection> replace)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = ContentRoot.Path, ApplicationName = "Recsys.Web", EnvironmentName = "Development" });
        builder.WebHost.UseStaticWebAssets();
        LogBook log = new();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Information);
        if (!settings.Any(setting => setting.Setting == "urls")) builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("RecsysHome", home), .. settings.Select(one => KeyValuePair.Create(one.Setting, (string?)one.Value))]);
        builder.AddRecsysWeb();
        replace(builder.Services);
        var app = builder.Build();
        app.UseRecsysWeb();
        await app.StartAsync();
        return new(app) { Log = log };
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
