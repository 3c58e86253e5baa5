using System.IO.Compression;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.ResponseCompression;
using Recsys.Hosting;
using Recsys.Web.Api;
using Recsys.Web.Components.Chat;
using Recsys.Web.Mcp;
using Recsys.Web.OpenAi;
using Recsys.Web.Ratings;
using Recsys.Web.Runs;
using Recsys.Web.Security;
using Recsys.Web.SignIn;

namespace Recsys.Web;

/// <summary>The composition of the web host.</summary>
internal static class WebServices
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    // Watching the static files while they are served sends them uncompressed, and what is sent as Brotli is none.
    private const string ReloadAssets = "ReloadStaticAssetsAtRuntime";
    private const int MessageBytes = 64 * 1024;

    extension(WebApplicationBuilder builder)
    {
        public WebApplicationBuilder AddRecsysWeb()
        {
            if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])) builder.WebHost.UseUrls(DefaultAddress);
            builder.Configuration[ReloadAssets] ??= "false";
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
            builder.Services.AddRecsys().AddSessions().AddSignIn(builder.Configuration).AddMcp();
            builder.Services.AddDataProtection().SetApplicationName("recsys");
            builder.Services.AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>((keys, loggers) =>
                keys.XmlRepository = new KeyFolder(Path.Combine(RecsysHome.Of(builder.Configuration), "keys"), loggers));
            builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
            {
                circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
                circuits.DisconnectedCircuitMaxRetained = 200;
            }).AddHubOptions(hub => hub.MaximumReceiveMessageSize = MessageBytes);
            builder.Services.AddSettings<SimulationOptions>().AddSingleton<RunShelf>().AddSingleton<LiveSimulation>();
            builder.Services.AddScoped<CurrentPerson>().AddSingleton<PeopleDesk>().AddScoped<ChatRoom>().AddSingleton<BindingRule>().AddSingleton<Dialogues>().AddSingleton<RatingsImport>()
                .AddSingleton<WarmUp>().AddHostedService(provider => provider.GetRequiredService<WarmUp>());
            builder.Services.AddResponseCompression(Compress).Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
            builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
            builder.Services.AddOpenApi().AddHealthChecks().AddCheck<ModelsCheck>("models").AddCheck<StoreCheck>("store").AddCheck<WarmUpCheck>("warm-up").AddCheck<LanguageModelCheck>("language model");
            return builder;
        }
    }

    // Never over HTTPS, where the length of what is compressed can give secrets away.
    private static void Compress(ResponseCompressionOptions compression)
    {
        compression.Providers.Add<BrotliCompressionProvider>();
        compression.Providers.Add<GzipCompressionProvider>();
        compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
    }
}
