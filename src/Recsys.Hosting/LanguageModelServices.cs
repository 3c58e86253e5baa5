using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recsys.Core;
using Recsys.LanguageModel;

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
        var folder = options.Prompts.Length > 0 ? options.Prompts : Path.Combine(ContentRoot.Path, PromptsFolder);
        return new(options, provider.GetRequiredService<ICatalog>(), folder, provider.GetRequiredService<ILoggerFactory>());
    }
}
