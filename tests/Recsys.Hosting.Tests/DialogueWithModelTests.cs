using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recsys.Conversation.Sessions;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.LanguageModel;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.Hosting.Tests;

public sealed class DialogueWithModelTests
{
    private const string Vague = "honestly I could do with a laugh";
    private const string Plain = "Recommend a crime film from the 1990s";

    [Fact]
    public async Task The_same_dialogue_goes_the_same_way_through_four_dialects()
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = FakeBrain.Good;
        List<string> turns = [];

        foreach (var provider in new[] { ModelProvider.AzureOpenAI, ModelProvider.OpenAI, ModelProvider.Ollama, ModelProvider.Compatible })
        {
            await using var services = Services(server, provider);
            foreach (var utterance in new[] { Vague, Plain }) turns.Add($"{utterance}: {Told(await TakeAsync(services, utterance))}");
        }

        Assert.Equal(2, turns.Distinct().Count());
        Assert.All(turns, turn => Assert.Contains("re-rank:well-formed write:", turn, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_cards_do_not_wait_for_the_model()
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = FakeBrain.Good;
        await using var services = Services(server, ModelProvider.OpenAI);

        await foreach (var happened in services.GetRequiredService<Respond>()(Request(Plain), TestContext.Current.CancellationToken))
            if (happened is TurnParts) break;

        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task A_dead_model_changes_the_notes_and_nothing_else()
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = _ => FakeAnswer.Failing(503);
        await using var services = Services(server, ModelProvider.OpenAI);
        await using var without = Services(server, ModelProvider.None);

        var (turn, plain) = (await TakeAsync(services, Plain), await TakeAsync(without, Plain));

        Assert.Equal(plain.Prose, turn.Prose);
        Assert.Equal(Shown(plain), Shown(turn));
        Assert.All(turn.Trace.Notes.Where(note => note.Step is "re-rank" or "write"), note => Assert.True(note.IsFallback));
        Assert.Equal(["re-rank", "write"], turn.Trace.Notes.Select(note => note.Step).Where(step => step is "re-rank" or "write"));
    }

    [Fact]
    public async Task The_budget_of_the_person_who_speaks_is_charged()
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = FakeBrain.Good;
        await using var services = Services(server, ModelProvider.OpenAI);

        await foreach (var _ in services.GetRequiredService<Respond>()(Request(Plain) with { Person = new("anna") }, TestContext.Current.CancellationToken)) { }

        var budget = services.GetRequiredService<LanguageModelSteps>().Budget;
        Assert.True(budget.Of("anna") > 0);
        Assert.Equal(budget.Tokens, budget.Of("anna"));
    }

    private static ServiceProvider Services(FakeModelServer server, ModelProvider provider)
    {
        Dictionary<string, string?> settings = new()
        {
            ["LanguageModel:Provider"] = $"{provider}",
            ["LanguageModel:Model"] = "fake",
            ["LanguageModel:ApiKey"] = "sk-test",
            ["LanguageModel:RetryDelay"] = "00:00:00.005",
            ["LanguageModel:Endpoint"] = $"{(provider is ModelProvider.OpenAI or ModelProvider.Compatible ? new Uri(server.Address, "/v1") : server.Address)}",
        };
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddSingleton(configuration).AddRecsys().BuildServiceProvider();
    }

    private static TurnRequest Request(string utterance) => new(utterance, PreferenceLedger.Empty, new("chat"));

    private static async Task<Turn> TakeAsync(ServiceProvider services, string utterance)
    {
        Turn? turn = null;
        await foreach (var happened in services.GetRequiredService<Respond>()(Request(utterance), TestContext.Current.CancellationToken))
            if (happened is TurnCompleted completed) turn = completed.Turn;
        return turn!;
    }

    private static string Told(Turn turn) => $"{Shown(turn)} | {turn.Prose} | {string.Join(' ', turn.Trace.Notes.Select(note => $"{note.Step}:{note.Path}"))}";

    private static string Shown(Turn turn) => string.Join(' ', turn.Slate!.Slate.Items.Select(one => one.Item));
}
