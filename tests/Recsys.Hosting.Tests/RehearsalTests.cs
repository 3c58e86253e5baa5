using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recsys.LanguageModel;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.Hosting.Tests;

public sealed class RehearsalTests
{
    [Theory]
    [InlineData(ModelProvider.AzureOpenAI)]
    [InlineData(ModelProvider.Ollama)]
    [InlineData(ModelProvider.Compatible)]
    public async Task A_rehearsal_takes_every_step_with_a_model_and_asks_nobody(ModelProvider provider)
    {
        await using var server = await FakeModelServer.StartAsync();
        await using var services = Services(new()
        {
            ["LanguageModel:Provider"] = $"{provider}",
            ["LanguageModel:Model"] = "fake",
            ["LanguageModel:Endpoint"] = $"{server.Address}",
        });
        HashSet<string> steps = [];
        using var listener = Listening("Recsys.Rehearsal", steps);

        await services.GetRequiredService<Rehearsal>().HoldAsync(["Surprise me"], TestContext.Current.CancellationToken);

        var model = services.GetRequiredService<LanguageModelSteps>();
        Assert.Equal(["re-rank", "understand", "write"], steps.Order());
        Assert.Empty(server.Calls);
        Assert.Equal(0, model.Budget.Tokens);
        Assert.Empty(model.Paths.Counts);
    }

    [Fact]
    public async Task Without_a_provider_there_is_nothing_to_stand_in_for()
    {
        await using var services = Services([]);

        Assert.Null(services.GetRequiredService<LanguageModelSteps>().Rehearsal());
    }

    private static MeterListener Listening(string meter, HashSet<string> steps)
    {
        MeterListener listener = new() { InstrumentPublished = (instrument, self) => { if (instrument.Meter.Name == meter) self.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            foreach (var (name, value) in tags)
                if (name == "step") lock (steps) steps.Add((string)value!);
        });
        listener.Start();
        return listener;
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).AddRecsys().BuildServiceProvider();
}
