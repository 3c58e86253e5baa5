using System.Net;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Recsys.Core;
using Recsys.Plugin;
using Recsys.Plugin.Tests;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests;

/// <summary>The functions over HTTP, as the protocol's own client meets them.</summary>
public sealed class McpTests : IDisposable
{
    private readonly ScratchFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_client_over_HTTP_runs_the_same_ten_steps_as_a_caller_of_the_functions()
    {
        await using var host = await WebHost.StartWholeAsync(home.Path);
        await using var client = await ClientAsync(host);
        var functions = RecsysFunctions.Of(host.Services, new UserId("somebody")).ToDictionary(function => function.Name);

        var called = await Scenario.RunAsync(async (function, arguments) => (JsonElement)(await functions[function].InvokeAsync(new(arguments)))!);
        var asked = await Scenario.RunAsync((function, arguments) => CallAsync(client, function, arguments));

        Assert.Equal(10, (await client.ListToolsAsync()).Count);
        Assert.Equal(Scenario.Text(called), Scenario.Text(asked));
    }

    [Fact]
    public async Task What_was_said_of_an_item_is_known_after_a_restart()
    {
        await using (var first = await WebHost.StartWholeAsync(home.Path))
        {
            await using var client = await ClientAsync(first);
            await CallAsync(client, "record_feedback", new() { ["item"] = "Heat (1995)", ["feedback"] = "Liked" });
        }

        await using var second = await WebHost.StartWholeAsync(home.Path);
        await using var again = await ClientAsync(second);

        Assert.Contains("Heat", (await CallAsync(again, "get_profile", [])).GetProperty("reply").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_signed_in_has_a_profile_of_their_own()
    {
        await using var host = await WebHost.StartWholeAsync(home.Path);
        using HttpClient browser = new() { BaseAddress = new(host.Address) };
        var started = await browser.PostAsync("/api/chats", null);
        var cookie = started.Headers.GetValues("Set-Cookie").First(one => one.StartsWith("recsys=", StringComparison.Ordinal)).Split(';')[0];
        await using var ana = await ClientAsync(host, cookie);
        await using var local = await ClientAsync(host);

        await CallAsync(ana, "record_feedback", new() { ["item"] = "Heat (1995)", ["feedback"] = "Liked" });

        Assert.Contains("Heat", (await CallAsync(ana, "get_profile", [])).GetProperty("reply").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Heat", (await CallAsync(local, "get_profile", [])).GetProperty("reply").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "http://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Host", "elsewhere.example", HttpStatusCode.Forbidden)]
    public async Task A_page_of_another_site_is_kept_away(string header, string value, HttpStatusCode expected)
    {
        await using var host = await WebHost.StartAsync(home.Path);

        Assert.Equal(expected, await PostAsync(host, (header, value)));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(host, ("Origin", host.Address)));
    }

    [Fact]
    public async Task With_sign_in_nobody_is_somebody()
    {
        await using var host = await WebHost.StartAsync(home.Path, ("SignIn:Mode", "Password"));

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host, ("Accept-Language", "en")));
    }

    [Fact]
    public async Task The_limits_of_a_person_hold_here_too()
    {
        await using var host = await WebHost.StartAsync(home.Path, ("Limits:TurnsPerMinute", "1"));
        await using var client = await ClientAsync(host);

        await CallAsync(client, "get_profile", []);

        Assert.Contains("1 messages within a minute", (await CallAsync(client, "get_profile", [])).GetProperty("reply").GetString(), StringComparison.Ordinal);
    }

    private static Task<McpClient> ClientAsync(WebHost host, string? cookie = null) => McpClient.CreateAsync(new HttpClientTransport(new()
    {
        Endpoint = new($"{host.Address}/mcp"),
        AdditionalHeaders = cookie is null ? null : new Dictionary<string, string> { ["Cookie"] = cookie },
    }), cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<JsonElement> CallAsync(McpClient client, string function, Dictionary<string, object?> arguments)
    {
        var result = await client.CallToolAsync(function, arguments, cancellationToken: TestContext.Current.CancellationToken);
        Assert.NotEqual(true, result.IsError);
        return JsonSerializer.Deserialize<JsonElement>(Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text);
    }

    private static async Task<HttpStatusCode> PostAsync(WebHost host, (string Name, string Value) header)
    {
        using HttpClient client = new();
        using HttpRequestMessage request = new(HttpMethod.Post, $"{host.Address}/mcp")
        {
            Content = new StringContent("""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}""", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }
}
