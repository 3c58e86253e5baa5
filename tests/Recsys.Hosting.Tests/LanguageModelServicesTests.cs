using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recsys.LanguageModel;

namespace Recsys.Hosting.Tests;

public sealed class LanguageModelServicesTests
{
    [Fact]
    public void Without_a_provider_nothing_is_opened()
    {
        using var services = Services([]);

        var steps = services.GetRequiredService<LanguageModelSteps>();

        Assert.Null(steps.Client);
        Assert.Null(steps.Reviser);
        Assert.Null(steps.Retriever);
    }

    [Fact]
    public void A_provider_is_chosen_by_settings_alone()
    {
        using var services = Services(new()
        {
            ["LanguageModel:Provider"] = "Ollama",
            ["LanguageModel:Model"] = "llama",
            ["LanguageModel:Deadlines:Write"] = "00:00:07",
            ["LanguageModel:Budget:Prices:llama:Input"] = "0.5",
        });

        services.GetRequiredService<IStartupValidator>().Validate();
        var (steps, options) = (services.GetRequiredService<LanguageModelSteps>(), services.GetRequiredService<LanguageModelOptions>());

        Assert.NotNull(steps.Client);
        Assert.NotNull(steps.Reviser);
        Assert.Equal((TimeSpan.FromSeconds(7), 0.5m), (options.Deadlines.Write, options.Budget.Prices["llama"].Input));
    }

    [Theory]
    [InlineData("OpenAI", "LanguageModel:Model is missing")]
    [InlineData("OpenAI", "RECSYS_LanguageModel__ApiKey")]
    [InlineData("AzureOpenAI", "LanguageModel:Endpoint is missing")]
    [InlineData("Compatible", "LanguageModel:Endpoint is missing")]
    public void What_a_provider_needs_is_asked_for_at_the_start(string provider, string message)
    {
        using var services = Services(new() { ["LanguageModel:Provider"] = provider });

        var error = Assert.ThrowsAny<Exception>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_in_a_settings_file_stops_the_start_and_is_not_repeated()
    {
        using ScratchFolder folder = new();
        var file = folder.Write("appsettings.json", """{"LanguageModel":{"ApiKey":"sk-canary"}}""");
        using var services = Services([], builder => builder.AddJsonFile(file));

        var error = Assert.ThrowsAny<Exception>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("LanguageModel:ApiKey stands in appsettings.json", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_in_user_secrets_is_taken()
    {
        using ScratchFolder folder = new();
        var file = folder.Write("secrets.json", """{"LanguageModel":{"ApiKey":"sk-canary"}}""");
        using var services = Services([], builder => builder.AddJsonFile(file));

        services.GetRequiredService<IStartupValidator>().Validate();

        Assert.Equal("sk-canary", services.GetRequiredService<LanguageModelOptions>().ApiKey);
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings, Action<IConfigurationBuilder>? sources = null)
    {
        var builder = new ConfigurationBuilder().AddInMemoryCollection(settings);
        sources?.Invoke(builder);
        return new ServiceCollection().AddSingleton<IConfiguration>(builder.Build()).AddRecsys().BuildServiceProvider();
    }
}
