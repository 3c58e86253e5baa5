using Microsoft.Extensions.Configuration;

namespace Recsys.Hosting;

/// <summary>Where the settings come from when no web host brings its own.</summary>
public static class SettingsSources
{
    extension(IConfigurationBuilder configuration)
    {
        /// <summary>Adds appsettings.json of the content root, then environment variables such as <c>RECSYS_OnnxRuntime__Threads</c>.</summary>
        public IConfigurationBuilder AddRecsysSettings() => configuration
            .AddJsonFile(Path.Combine(ContentRoot.Path, ContentRoot.SettingsFile), optional: true)
            .AddEnvironmentVariables("RECSYS_");
    }
}
