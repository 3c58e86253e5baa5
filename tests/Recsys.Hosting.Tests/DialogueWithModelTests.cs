using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recsys.Conversation.Sessions;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.LanguageModel;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.Hosting.Tests;

public sealed class DialogueWithModelTests(ITestOutputHelper output)
{
    private const string Unsure = "a western, anything really that would cheer up my grumpy old neighbour upstairs";
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

    [Theory]
    [InlineData(Plain)]
    [InlineData(Unsure)]
    public async Task The_first_cards_do_not_wait_for_the_model(string utterance)
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = FakeBrain.Good;
        await using var services = Services(server, ModelProvider.OpenAI);

        await foreach (var happened in services.GetRequiredService<Respond>()(Request(utterance), TestContext.Current.CancellationToken))
        {
            if (happened is not TurnParts parts) continue;
            Assert.Contains(parts.Parts, part => part is SlatePart);
            break;
        }

        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task What_the_model_reads_replaces_the_first_list_and_only_it_is_kept()
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = call => FakeBrain.IsUnderstand(call)
            ? FakeBrain.Saying("""{"intents":[{"kind":"Recommend","quote":"cheer up","items":[],"constraints":[{"facet":"genres","operator":"is","value":"Comedy","wanted":true,"hard":false}]}]}""")
            : FakeAnswer.Failing(503);
        await using var services = Services(server, ModelProvider.OpenAI);

        var events = await services.GetRequiredService<Respond>()(Request(Unsure), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        var parts = events.OfType<TurnParts>().ToList();
        Assert.Equal([false, true], parts.Select(one => one.Because is not null));
        var kept = events.OfType<TurnCompleted>().Single();
        Assert.Same(parts[1].Parts, kept.Turn.Parts);
        Assert.Equal("genres=Comedy", Assert.Single(kept.Ledger.Lines).Entry!.Facet!.ToString());
    }

    /// <summary>Time to the first cards of an utterance that the embedded reader is unsure of, for the README.</summary>
    [Theory(Explicit = true)]
    [InlineData(ModelProvider.None)]
    [InlineData(ModelProvider.OpenAI)]
    public async Task Time_to_the_first_cards_with_a_model_that_takes_two_seconds(ModelProvider provider)
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = call => FakeBrain.Good(call) with { Delay = TimeSpan.FromSeconds(2) };
        await using var services = Services(server, provider);
        List<double> times = [];
        for (var i = 0; i < 60; i++)
        {
            var clock = Stopwatch.StartNew();
            await foreach (var happened in services.GetRequiredService<Respond>()(Request(Unsure), TestContext.Current.CancellationToken))
                if (happened is TurnParts) break;
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        var warm = times.Skip(10).Order().ToList();
        output.WriteLine($"{provider}: first cards p50 {warm[25]:0.0} ms, p95 {warm[47]:0.0} ms, n = {warm.Count}");
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
