using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Recsys.LanguageModel;

namespace Recsys.Hosting;

/// <summary>Refuses a key that stands in a settings file: such files are shared and committed. User secrets are no such file.</summary>
internal sealed class KeyPlace(IConfiguration configuration) : IValidateOptions<LanguageModelOptions>
{
    private const string UserSecrets = "secrets.json";
    private const string Key = $"LanguageModel:{nameof(LanguageModelOptions.ApiKey)}";

    public ValidateOptionsResult Validate(string? name, LanguageModelOptions options) =>
        (configuration as IConfigurationRoot)?.Providers.OfType<FileConfigurationProvider>().FirstOrDefault(HoldsKey) is { } file
            ? ValidateOptionsResult.Fail($"{Key} stands in {Path.GetFileName(file.Source.Path)}; take it out, and set the environment variable RECSYS_LanguageModel__ApiKey or a user secret instead.")
            : ValidateOptionsResult.Success;

    private static bool HoldsKey(FileConfigurationProvider file) =>
        Path.GetFileName(file.Source.Path) != UserSecrets && file.TryGet(Key, out var key) && key?.Length > 0;
}
