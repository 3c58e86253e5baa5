using Microsoft.Extensions.Configuration;
using Recsys.Hosting;
using Recsys.Models;
using Recsys.Models.Settings;

namespace Recsys.Cli.Training;

/// <summary>
/// The hyper-parameters in appsettings.json and the environment: a section for each model, and in it <c>Presets</c> with a
/// section for each <see cref="DataSize"/>.
/// </summary>
internal static class ModelConfiguration
{
    private static readonly IConfiguration settings = new ConfigurationBuilder().AddRecsysSettings().Build();

    /// <summary>The model's own settings, then the preset of that size; empty where nothing is set.</summary>
    public static IEnumerable<SettingsLayer> Layers(ModelDefinition model, DataSize size) =>
        from path in (string[])[model.Section, $"{model.Section}:Presets:{size}"]
        select new SettingsLayer(
            $"{ContentRoot.SettingsFile}, section {path}",
            settings.GetSection(path).GetChildren().Where(setting => setting.Value is not null).ToDictionary(setting => setting.Key, setting => setting.Value!));
}
