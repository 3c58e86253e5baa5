using Recsys.LanguageModel.Ranking;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.LanguageModel.Tests.Faults;

public sealed class FaultMatrixTests(ITestOutputHelper output)
{
    private static readonly DeadlineOptions deadlines = new()
    {
        Understand = TimeSpan.FromMilliseconds(600),
        Rerank = TimeSpan.FromMilliseconds(600),
        Write = TimeSpan.FromMilliseconds(600),
        Idle = TimeSpan.FromMilliseconds(400),
    };

    private static readonly string[] forbidden = ["Silver", "Crystal", "Zora", "Canary", "canary", "IGNORE", "script", "evil", "xxxx", "and so on"];

    [Theory]
    [InlineData(ModelProvider.AzureOpenAI)]
    [InlineData(ModelProvider.OpenAI)]
    [InlineData(ModelProvider.Ollama)]
    [InlineData(ModelProvider.Compatible)]
    public async Task Whatever_goes_wrong_the_reply_is_true_and_in_time(ModelProvider provider)
    {
        await using var server = await FakeModelServer.StartAsync();
        var latest = TimeSpan.Zero;
        foreach (var fault in Fault.All)
        {
            server.Script = fault.Script;
            using FakeTurn turn = new(ChatSetup.Options(server, provider) with { Deadlines = deadlines });

            var outcome = await turn.TakeAsync(TestContext.Current.CancellationToken);

            output.WriteLine($"{fault.Name}: {outcome.Elapsed.TotalMilliseconds:0} ms, {outcome.Paths}");
            var where = $"{provider}, {fault.Name}: {outcome.Paths}: {outcome.Prose}";
            latest = outcome.Elapsed > latest ? outcome.Elapsed : latest;
            Assert.True(forbidden.All(word => !outcome.Prose.Contains(word, StringComparison.Ordinal)), where);
            Assert.True(outcome.Order is null || Letters.IsPermutation([.. outcome.Order.Select(item => int.Parse(item.Value[1..]) - 1)], 12), where);
            Assert.True(outcome.Prose.Contains("Paper Moons", StringComparison.Ordinal) || !fault.IsTotal, where);
            if (!fault.IsTotal) continue;
            Assert.True(outcome.Notes is [{ IsFallback: true }, { IsFallback: true }, { IsFallback: true }], where);
            Assert.Equal(FakeTurn.Facts, outcome.Prose.Split("\n\n")[^1]);
        }

        output.WriteLine($"{Fault.All.Count} faults, the longest turn {latest.TotalMilliseconds:0} ms of {deadlines.Turn.TotalMilliseconds:0} allowed.");
        // The bar is the deadline and 200 ms; a busy machine gets more, so that only a step that does not end fails.
        Assert.InRange(latest, TimeSpan.Zero, deadlines.Turn + TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void There_are_enough_faults() => Assert.InRange(Fault.All.Count, 25, 100);

    [Fact]
    public async Task The_same_dialogue_gives_the_same_through_four_dialects()
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = FakeBrain.Good;
        List<string> outcomes = [];
        foreach (var provider in new[] { ModelProvider.AzureOpenAI, ModelProvider.OpenAI, ModelProvider.Ollama, ModelProvider.Compatible })
        {
            using FakeTurn turn = new(ChatSetup.Options(server, provider));
            var outcome = await turn.TakeAsync(TestContext.Current.CancellationToken);
            outcomes.Add($"{outcome.Act.Intents[0].Constraints.Single()} | {string.Join(' ', outcome.Order!)} | {outcome.Prose} | {outcome.Paths}");
        }

        Assert.Equal("genres=Comedy | f12 f11 f10 f9 f8 f7 f6 f5 f4 f3 f2 f1 | Here is something to laugh about. Paper Moons (1994) is a comedy. | understand:well-formed re-rank:well-formed write:well-formed", Assert.Single(outcomes.Distinct()));
    }

    [Fact]
    public async Task What_surrounds_the_model_costs_little()
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = FakeBrain.Good;
        using FakeTurn turn = new(ChatSetup.Options(server, ModelProvider.OpenAI));
        List<TimeSpan> times = [];
        for (var i = 0; i < 120; i++) times.Add((await turn.TakeAsync(TestContext.Current.CancellationToken)).Elapsed);

        var median = times.Skip(20).Order().ElementAt(50);

        output.WriteLine($"p50 of a turn with three questions to a model that answers at once: {median.TotalMilliseconds:0.0} ms.");
        // The bar is 15 ms; a busy machine gets more, so that only something that waits fails.
        Assert.InRange(median, TimeSpan.Zero, TimeSpan.FromMilliseconds(500));
    }

    [Fact]
    public async Task A_dead_provider_is_left_alone_after_a_few_failures()
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = _ => FakeAnswer.Failing(503);
        using FakeTurn turn = new(ChatSetup.Options(server, ModelProvider.OpenAI) with { FailuresToOpen = 3, Retries = 0 });

        for (var i = 0; i < 5; i++) await turn.TakeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, server.Calls.Count);
        Assert.Equal(4, turn.Steps.Paths.Of("write", "circuit-open"));
    }
}
