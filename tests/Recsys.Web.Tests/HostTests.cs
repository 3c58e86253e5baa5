using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Recsys.Web.Security;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests;

/// <summary>The host as programs and browsers meet it, without a browser.</summary>
public sealed class HostTests : IAsyncLifetime
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
    public async Task Every_page_carries_the_policy_that_forbids_anything_inline_or_foreign()
    {
        using var client = Person();

        var answer = await client.GetAsync("/");

        Assert.Equal([SecurityHeaders.Policy], answer.Headers.GetValues("Content-Security-Policy"));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain(" style=\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_load_is_at_most_sixty_kilobytes()
    {
        using var client = new HttpClient { BaseAddress = new(host.Address) };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br");
        var page = await client.GetByteArrayAsync("/");
        using var plain = Person();
        var html = await plain.GetStringAsync("/");
        var assets = System.Text.RegularExpressions.Regex.Matches(html, "(?:src|href)=\"(/?[^\"]+\\.(?:js|css|svg))\"").Select(match => match.Groups[1].Value).Distinct().ToList();

        var bytes = page.Length;
        foreach (var asset in assets) bytes += (await client.GetByteArrayAsync(asset)).Length;

        Assert.Contains(assets, asset => asset.Contains("blazor.web", StringComparison.Ordinal));
        Assert.InRange(bytes, 1000, 60_000);
    }

    [Fact]
    public async Task Among_the_people_of_a_machine_only_whoever_looks_is_you()
    {
        using Browserless ana = new(host.Address);
        using Browserless ben = new(host.Address);
        foreach (var person in (Browserless[])[ana, ben]) await person.ChatAsync("something good");

        var page = await ana.Client.GetStringAsync("/people");

        Assert.Contains("aria-pressed=\"true\">You<small>", page, StringComparison.Ordinal);
        Assert.Contains("aria-pressed=\"false\">Somebody without a name<small>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_messages_are_refused_in_a_sentence_that_says_when_to_go_on()
    {
        using ScratchFolder other = new();
        await using var strict = await WebHost.StartAsync(other.Path, ("Limits:TurnsPerMinute", "2"));
        using Browserless person = new(strict.Address);
        var chat = await person.ChatAsync("something good", "something else");

        var answer = await person.Client.PostAsJsonAsync($"/api/chats/{chat}/messages", new { text = "and more" });

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Contains("please go on in", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("")]
    public async Task A_page_is_shown_to_whatever_asks_for_it(string accept)
    {
        using var client = new HttpClient { BaseAddress = new(host.Address) };
        if (accept.Length > 0) client.DefaultRequestHeaders.Add("Accept", accept);

        Assert.Contains("id=\"say\"", await client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_says_what_is_there()
    {
        using var client = Person();

        await WarmAsync(client);
        var report = await client.GetFromJsonAsync<JsonElement>("/health/ready");

        Assert.Equal("Healthy", report.GetProperty("status").GetString());
        Assert.StartsWith("Warm after", report.GetProperty("checks").GetProperty("warm-up").GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task A_language_model_that_does_not_answer_shows_as_degraded_with_its_counts()
    {
        using ScratchFolder other = new();
        await using var whole = await WebHost.StartWholeAsync(other.Path, ("LanguageModel:Provider", "Compatible"), ("LanguageModel:Model", "absent"),
            ("LanguageModel:Endpoint", "http://127.0.0.1:9/v1"), ("LanguageModel:FailuresToOpen", "1"), ("LanguageModel:Retries", "0"));
        using HttpClient client = new() { BaseAddress = new(whole.Address) };
        await WarmAsync(client);
        Assert.Contains("absent is asked", await client.GetStringAsync("/health/ready"), StringComparison.Ordinal);

        await client.PostAsJsonAsync("/api/recommend", new { text = "a western" });

        var ready = await client.GetFromJsonAsync<JsonElement>("/health/ready");
        Assert.Equal("Degraded", ready.GetProperty("status").GetString());
        Assert.Contains("answering without it", ready.GetProperty("checks").GetProperty("language model").GetProperty("description").GetString(), StringComparison.Ordinal);
        var status = await client.GetFromJsonAsync<JsonElement>("/api/language-model");
        Assert.Equal(("Open", "Measured", 0), (status.GetProperty("circuit").GetString(), status.GetProperty("liftGate").GetString(), status.GetProperty("liked").GetInt32()));
        Assert.Contains(status.GetProperty("paths").EnumerateArray(), path => path.GetProperty("path").GetString() == "unreachable");
    }

    [Fact]
    public async Task Without_trained_models_lists_come_all_the_same_and_health_says_which_are_missing()
    {
        using ScratchFolder other = new();
        await using var poor = await WebHost.StartWholeAsync(other.Path, ("Recommender:Models:0", Path.Combine(other.Path, "no-such-model")));
        using HttpClient client = new() { BaseAddress = new(poor.Address) };

        var list = await (await client.PostAsJsonAsync("/api/recommend", new { text = "a western" })).Content.ReadAsStringAsync();
        await WarmAsync(client);
        var models = (await client.GetFromJsonAsync<JsonElement>("/health/ready")).GetProperty("checks").GetProperty("models");

        Assert.Contains("Western", list, StringComparison.Ordinal);
        Assert.Equal("Degraded", models.GetProperty("status").GetString());
        Assert.Contains("no-such-model", models.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_streams_as_events_status_parts_prose_and_turn()
    {
        using var client = Person();
        var chat = await StartAsync(client);

        var answer = await client.PostAsJsonAsync($"/api/chats/{chat}/messages", new { text = "something good" });

        var events = (await answer.Content.ReadAsStringAsync()).Split('\n').Where(line => line.StartsWith("event:", StringComparison.Ordinal)).Select(line => line[7..]).ToList();
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["status", "parts", "prose", "turn"], events.Distinct());
    }

    [Fact]
    public async Task Somebody_elses_chat_answers_404_to_every_request()
    {
        using var ana = Person();
        using var ben = Person();
        var chat = await StartAsync(ana);
        await ana.PostAsJsonAsync($"/api/chats/{chat}/messages", new { text = "something good" });

        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync($"/api/chats/{chat}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync($"/api/chats/{chat}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync($"/api/chats/{chat}/turns/1/trace")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.PostAsJsonAsync($"/api/chats/{chat}/messages", new { text = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.PatchAsJsonAsync($"/api/chats/{chat}", new { title = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.DeleteAsync($"/api/chats/{chat}")).StatusCode);
    }

    [Fact]
    public async Task Too_long_a_message_is_refused_in_a_sentence()
    {
        using var client = Person();
        var chat = await StartAsync(client);

        var answer = await client.PostAsJsonAsync($"/api/chats/{chat}/messages", new { text = new string('x', 4001) });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("4,000 or fewer", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_of_an_export_holds_no_formula()
    {
        using var client = Person();
        var chat = await StartAsync(client);
        await client.PostAsJsonAsync($"/api/chats/{chat}/messages", new { text = "something good" });
        await client.PostAsJsonAsync("/api/feedback", new { item = "356", opinion = "Liked" });

        var table = await client.GetStringAsync("/api/me/export.csv");

        Assert.Contains("Forrest Gump", table, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?m)(^|,)[=+@-]", table);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://192.168.1.2", false)]
    public void Only_this_machine_is_loopback(string address, bool isLoopback) => Assert.Equal(isLoopback, BindingRule.IsLoopback(address));

    [Fact]
    public async Task Without_sign_in_the_host_refuses_to_listen_to_others()
    {
        using ScratchFolder other = new();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => WebHost.StartAsync(other.Path, ("urls", "http://0.0.0.0:0")));

        Assert.Contains("nobody would have to sign in", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_brings_chats_and_answers_back()
    {
        using ScratchFolder kept = new();
        string chat, cookie;
        await using (var first = await WebHost.StartAsync(kept.Path))
        {
            using HttpClient client = new() { BaseAddress = new(first.Address) };
            var started = await client.PostAsync("/api/chats", null);
            cookie = started.Headers.GetValues("Set-Cookie").First(one => one.StartsWith("recsys=", StringComparison.Ordinal)).Split(';')[0];
            chat = (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
            using HttpRequestMessage say = new(HttpMethod.Post, $"/api/chats/{chat}/messages") { Content = JsonContent.Create(new { text = "something good" }) };
            say.Headers.Add("Cookie", cookie);
            await client.SendAsync(say);
        }

        await using var second = await WebHost.StartAsync(kept.Path);
        using HttpClient again = new(new HttpClientHandler { UseCookies = false }) { BaseAddress = new(second.Address) };
        again.DefaultRequestHeaders.Add("Cookie", cookie);
        var turns = await again.GetFromJsonAsync<JsonElement>($"/api/chats/{chat}");

        Assert.Equal("something good", turns[0].GetProperty("utterance").GetString());
    }

    [Fact]
    public async Task With_sign_in_a_stranger_gets_the_form_and_a_program_a_401()
    {
        using ScratchFolder other = new();
        await using var closed = await WebHost.StartAsync(other.Path, ("SignIn:Mode", "Password"));
        using HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(closed.Address) };

        var page = await client.GetAsync("/");

        Assert.StartsWith("/sign-in", page.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/sign-in")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/chats")).StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var client = Person();
        await client.GetAsync("/");

        var answer = await client.PostAsync("/privacy/delete", new FormUrlEncodedContent([new("sure", "yes")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task WarmAsync(HttpClient client)
    {
        while (!(await client.GetAsync("/health/ready")).IsSuccessStatusCode) await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    private static async Task<string> StartAsync(HttpClient client) =>
        (await (await client.PostAsync("/api/chats", null)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;

    private HttpClient Person()
    {
        HttpClient client = new() { BaseAddress = new(host.Address) };
        client.DefaultRequestHeaders.Add("Accept", "text/html, application/json, text/event-stream");
        return client;
    }
}
