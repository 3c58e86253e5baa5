using System.Net;
using Recsys.Core;
using Recsys.Simulation.Systems;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Tests.Systems;

public sealed class ChatEndpointTests
{
    private static readonly SystemView view = new(UserHistory.Empty, [new(Speaker.User, "Something scary, please.")], 10);

    [Fact]
    public async Task Titles_in_the_prose_become_the_slate_and_invented_ones_are_counted()
    {
        var reply = await AskedAsync(HttpStatusCode.OK, """{"choices":[{"message":{"role":"assistant","content":"How about:\n1. **The Shining** (1980) - a classic\n2. Alien (1979)\n3. The Haunting of Nowhere Creek (2011)\n"}}],"usage":{"prompt_tokens":30,"completion_tokens":12}}""");

        Assert.Equal(["The Shining", "Alien"], reply.Slate.Select(item => World.Films.Find(item)!.Title));
        Assert.Equal(["The Haunting of Nowhere Creek"], reply.UnknownTitles);
        Assert.Equal((42, 1, null), (reply.Cost.Tokens, reply.Cost.Calls, reply.Failure));
    }

    [Fact]
    public async Task An_endpoint_that_fails_is_a_failure_of_the_system_not_of_the_run()
    {
        Assert.Equal("http://chat.test/v1/ answered 503.", (await AskedAsync(HttpStatusCode.ServiceUnavailable, "")).Failure);
        Assert.StartsWith("http://chat.test/v1/ could not be asked", (await AskedAsync(HttpStatusCode.OK, "no json")).Failure, StringComparison.Ordinal);
    }

    private static async Task<SystemReply> AskedAsync(HttpStatusCode status, string body)
    {
        using HttpClient http = new(new Canned(status, body)) { BaseAddress = new("http://chat.test/v1/") };
        return await new ChatEndpoint("elsewhere", http, "any", World.Films, new(World.Films)).Begin().ReplyAsync(view, TestContext.Current.CancellationToken);
    }

    private sealed class Canned(HttpStatusCode status, string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") });
    }
}
