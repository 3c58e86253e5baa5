using System.Diagnostics;
using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Providers;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.LanguageModel.Tests.Providers;

public sealed class ProviderTests
{
    public static TheoryData<ModelProvider> Providers => [ModelProvider.AzureOpenAI, ModelProvider.OpenAI, ModelProvider.Ollama, ModelProvider.Compatible];

    [Theory, MemberData(nameof(Providers))]
    public async Task Every_provider_streams_through_its_own_client(ModelProvider provider)
    {
        await using var server = await FakeModelServer.StartAsync();
        using ChatSetup setup = new(ChatSetup.Options(server, provider));

        var pieces = await setup.Client.GetStreamingResponseAsync("Hi").Where(update => update.Text.Length > 0).Select(update => update.Text).ToListAsync();

        Assert.Equal(["Hello ", "there."], pieces);
        var call = Assert.Single(server.Calls);
        Assert.Equal(("fake-model", "user: Hi", true), (call.Model, call.Prompt, call.IsStreamed));
        Assert.Equal(provider switch { ModelProvider.AzureOpenAI => "sk-canary-key", ModelProvider.OpenAI => "Bearer sk-canary-key", ModelProvider.Compatible => "Bearer none", _ => "" }, call.Key);
        Assert.Equal(30, setup.Budget.Tokens);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_answer_that_is_awaited_whole_is_streamed_too(ModelProvider provider)
    {
        await using var server = await FakeModelServer.StartAsync();
        using ChatSetup setup = new(ChatSetup.Options(server, provider));

        var response = await setup.Client.GetResponseAsync("Hi");

        Assert.Equal("Hello there.", response.Text);
        Assert.True(Assert.Single(server.Calls).IsStreamed);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task The_schema_of_a_structured_answer_reaches_the_provider(ModelProvider provider)
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = _ => FakeAnswer.Of("""{"City":"Kyoto"}""");
        using ChatSetup setup = new(ChatSetup.Options(server, provider));

        var response = await setup.Client.GetResponseAsync<Place>("Where?");

        Assert.Equal("Kyoto", response.Result.City);
        Assert.Contains("city", Assert.Single(server.Calls).Schema, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_function_is_called_and_its_result_goes_back(ModelProvider provider)
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = call => call.Number == 1 ? FakeAnswer.Calling("double", """{"x":21}""") : FakeAnswer.Of("It is 42.");
        using ChatSetup setup = new(ChatSetup.Options(server, provider));

        var response = await setup.Client.GetResponseAsync("Double 21", new() { Tools = [AIFunctionFactory.Create((int x) => 2 * x, "double")] });

        Assert.Equal("It is 42.", response.Text);
        Assert.Contains("42", server.Calls.Last().Prompt, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Function_calls_end_after_six_rounds(ModelProvider provider)
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = _ => FakeAnswer.Calling("double", """{"x":1}""") with { Pieces = ["again"] };
        using ChatSetup setup = new(ChatSetup.Options(server, provider));
        var rounds = 0;

        await setup.Client.GetResponseAsync("Go on", new() { Tools = [AIFunctionFactory.Create((int x) => { rounds++; return 2 * x; }, "double")] });

        Assert.Equal(6, rounds);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Texts_become_vectors(ModelProvider provider)
    {
        await using var server = await FakeModelServer.StartAsync();
        var options = ChatSetup.Options(server, provider);
        using var http = ProviderConnection.Open(options);
        using var embeddings = ProviderClients.Embeddings(options, http);

        var vectors = await embeddings.GenerateAsync(["abba", "cab"]);

        Assert.Equal([2f, 2f, 0f], vectors[0].Vector[..3].ToArray());
        Assert.Equal([1f, 1f, 1f], vectors[1].Vector[..3].ToArray());
        Assert.Equal("fake-embedding", Assert.Single(server.Calls).Model);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_stop_reaches_the_provider(ModelProvider provider)
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = _ => FakeAnswer.Endless with { Pause = TimeSpan.FromMilliseconds(5) };
        using ChatSetup setup = new(ChatSetup.Options(server, provider));
        using CancellationTokenSource stop = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in setup.Client.GetStreamingResponseAsync("Hi", cancellationToken: stop.Token)) await stop.CancelAsync();
        });

        var waited = Stopwatch.StartNew();
        while (server.Aborted == 0 && waited.Elapsed < TimeSpan.FromSeconds(5)) await Task.Delay(10);
        Assert.Equal(1, server.Aborted);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task No_failure_names_the_key(ModelProvider provider)
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = call => FakeAnswer.Failing(401) with { Raw = $$$"""{"error":{"message":"Incorrect API key provided: {{{call.Key}}}"}}""" };
        using ChatSetup setup = new(ChatSetup.Options(server, provider));

        var failure = await Assert.ThrowsAsync<LanguageModelException>(() => setup.Client.GetResponseAsync("Hi"));

        Assert.Equal(FailureKind.Refused, failure.Kind);
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
    }

    private sealed record Place(string City);
}
