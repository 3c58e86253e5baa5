using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recsys.Core;
using Recsys.Core.Store;
using Recsys.LanguageModel;
using Recsys.Serving.Titles;

namespace Recsys.Hosting;

/// <summary>The language model's part of the composition.</summary>
public static class LanguageModelServices
{
    private const string PromptsFolder = "prompts";

    extension(IServiceCollection services)
    {
        /// <summary>Adds <see cref="LanguageModelSteps"/>; with the provider <c>none</c> they are the embedded steps and open nothing.</summary>
        public IServiceCollection AddLanguageModel() => services
            .AddSettings<LanguageModelOptions, LanguageModelOptionsValidator>()
            .AddSingleton<IValidateOptions<LanguageModelOptions>, ProviderRules>()
            .AddSingleton<IValidateOptions<LanguageModelOptions>, KeyPlace>()
            .AddSingleton(Steps);
    }

    private static LanguageModelSteps Steps(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<LanguageModelOptions>();
        var folder = options.Prompts.Length > 0 ? options.Prompts : Prompts();
        return new(options, provider.GetRequiredService<ICatalog>(), provider.GetRequiredService<TitleIndex>(), folder, provider.GetRequiredService<ILoggerFactory>(), liftFile: LiftFile(provider));
    }

    // Beside the settings, or, in somebody else's program, beside the program.
    private static string Prompts() =>
        Path.Combine(ContentRoot.Path, PromptsFolder) is var own && Directory.Exists(own) ? own : Path.Combine(AppContext.BaseDirectory, PromptsFolder);

    // Kept where chats are kept.
    private static string? LiftFile(IServiceProvider provider) => provider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(IRecsysStore))
        ? Path.Combine(RecsysHome.Of(provider.GetRequiredService<IConfiguration>()), "lift.json") : null;
}
