using System.ClientModel;
using System.Net;
using System.Net.Http.Json;
using OpenAI;
using OpenAI.Chat;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests;

/// <summary>The conversation as OpenAI's own client meets it.</summary>
public sealed class ChatCompletionsTests : IAsyncLifetime
{
    private readonly ScratchFolder home = new();
    private WebHost host = null!;

    public async ValueTask InitializeAsync() => host = await WebHost.StartAsync(home.Path);

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        home.Dispose();
    }

    [Fact]
    public async Task The_list_comes_first_and_the_words_stream_after_it()
    {
        List<string> pieces = [];
        await foreach (var update in Client().CompleteChatStreamingAsync([new UserChatMessage("something good")], cancellationToken: TestContext.Current.CancellationToken))
            pieces.AddRange(update.ContentUpdate.Select(part => part.Text).Where(text => text.Length > 0));

        Assert.Matches(@"^1\. .+ \(\d{4}\)\n2\. ", pieces[0]);
        Assert.Equal(["word1 ", "word2 "], pieces[1..3]);
    }

    [Fact]
    public async Task A_dialogue_that_goes_on_costs_one_turn_and_knows_what_was_said()
    {
        var client = Client();
        var first = await client.CompleteChatAsync([new UserChatMessage("no western")], cancellationToken: TestContext.Current.CancellationToken);

        await client.CompleteChatAsync([new UserChatMessage("no western"), new AssistantChatMessage(first.Value.Content[0].Text), new UserChatMessage("something good")], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, host.Dialogue.Requests.Count);
        Assert.Equal(["no western"], host.Dialogue.Requests[1].Dialogue.Select(exchange => exchange.Utterance));
        Assert.NotEmpty(host.Dialogue.Requests[1].Ledger.Lines);
    }

    [Fact]
    public async Task A_dialogue_that_was_never_held_here_is_held_from_its_beginning()
    {
        await Client().CompleteChatAsync([new UserChatMessage("no western"), new AssistantChatMessage("Fine."), new UserChatMessage("something good")], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["no western", "something good"], host.Dialogue.Requests.Select(request => request.Utterance));
    }

    [Fact]
    public async Task Where_a_language_model_was_asked_in_vain_the_answer_says_so_at_its_end()
    {
        using ScratchFolder other = new();
        await using var whole = await WebHost.StartWholeAsync(other.Path, ("LanguageModel:Provider", "Compatible"), ("LanguageModel:Model", "absent"),
            ("LanguageModel:Endpoint", "http://127.0.0.1:9/v1"), ("LanguageModel:Retries", "0"));

        var answer = await Client(whole).CompleteChatAsync([new UserChatMessage("a western")], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Matches(@"(?s)^1\. .+\n\n\(Answered without the language model: [^()]+\.\)$", answer.Value.Content[0].Text);
    }

    [Fact]
    public async Task Nothing_of_it_is_kept_and_nobody_elses_page_gets_through()
    {
        await Client().CompleteChatAsync([new UserChatMessage("no western")], cancellationToken: TestContext.Current.CancellationToken);
        using HttpClient client = new() { BaseAddress = new(host.Address) };

        Assert.Equal("[]", await client.GetStringAsync("/api/chats", TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsJsonAsync("/v1/chat/completions", new { messages = Array.Empty<string>() }, TestContext.Current.CancellationToken)).StatusCode);
        client.DefaultRequestHeaders.Add("Origin", "http://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/v1/models", TestContext.Current.CancellationToken)).StatusCode);
    }

    private ChatClient Client() => Client(host);

    private static ChatClient Client(WebHost host) => new OpenAIClient(new ApiKeyCredential("none"), new() { Endpoint = new($"{host.Address}/v1") }).GetChatClient("recsys");
}
