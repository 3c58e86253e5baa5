using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recsys.Hosting;

namespace Recsys.Cli;

/// <summary>The composed recommender for one command.</summary>
internal static class RecsysHost
{
    /// <summary>Settings from appsettings.json, then the environment, then what the command line says.</summary>
    /// <exception cref="UserErrorException">A setting is not valid; the message names it.</exception>
    public static ServiceProvider Start(params (string Setting, string Value)[] overrides) => Start(_ => { }, overrides);

    /// <summary>The recommender as it is composed when these models serve in place of those in the box: weights of the box are not theirs.</summary>
    public static ServiceProvider StartWith(IReadOnlyList<string> models) =>
        Start([.. models.Index().Select(one => ($"Recommender:Models:{one.Index}", one.Item))]);

    /// <summary>The same with services that are added after, and so in place of, those of the recommender.</summary>
    public static ServiceProvider Start(Action<IServiceCollection> added, params (string Setting, string Value)[] overrides)
    {
        try
        {
            IConfiguration settings = new ConfigurationBuilder()
                .AddRecsysSettings()
                .AddInMemoryCollection(overrides.Select(one => KeyValuePair.Create(one.Setting, (string?)one.Value)))
                .Build();
            var composed = new ServiceCollection().AddSingleton(settings).AddRecsys();
            added(composed);
            var services = composed.BuildServiceProvider();
            services.GetRequiredService<IStartupValidator>().Validate();
            return services;
        }
        catch (Exception wrong) when (wrong is OptionsValidationException or InvalidOperationException)
        {
            throw new UserErrorException($"A setting in {ContentRoot.SettingsFile} is not valid: {wrong.Message} Put it right, or take it out for the default.", wrong);
        }
    }
}
