using Microsoft.Extensions.Options;
using Recsys.LanguageModel.Recording;

namespace Recsys.LanguageModel;

/// <summary>What each provider needs to be told.</summary>
public sealed class ProviderRules : IValidateOptions<LanguageModelOptions>
{
    public ValidateOptionsResult Validate(string? name, LanguageModelOptions options)
    {
        List<string> missing = [.. Missing(options)];
        return missing.Count > 0 ? ValidateOptionsResult.Fail(missing) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Missing(LanguageModelOptions options)
    {
        var provider = options.Provider;
        if (provider == ModelProvider.None) yield break;
        if (options.Model.Length == 0) yield return $"LanguageModel:Model is missing: say which model of {provider} is to be used.";
        if (provider is ModelProvider.AzureOpenAI or ModelProvider.Compatible && options.Endpoint is null)
            yield return $"LanguageModel:Endpoint is missing: say where {provider} answers.";
        if (provider == ModelProvider.OpenAI && options.ApiKey.Length == 0 && options.Recording != RecordingMode.Replay)
            yield return "The key of OpenAI is missing: set the environment variable RECSYS_LanguageModel__ApiKey.";
        if (options.Endpoint is { } endpoint && (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https")))
            yield return "LanguageModel:Endpoint must be an address that starts with http:// or https://.";
    }
}
