using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Recsys.Web.Tests.Host;

/// <summary>A person who uses API and forms without a browser.</summary>
internal sealed partial class Browserless : IDisposable
{
    public Browserless(string address)
    {
        Client = new(new HttpClientHandler { CookieContainer = Cookies }) { BaseAddress = new(address) };
        Client.DefaultRequestHeaders.Add("Accept", "text/html, application/json, text/event-stream");
    }

    public HttpClient Client { get; }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Says all of it in a new chat, one after the other.</summary>
    /// <returns>The chat.</returns>
    public async Task<string> ChatAsync(params string[] utterances)
    {
        var chat = (await (await Client.PostAsync("/api/chats", null)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        foreach (var utterance in utterances)
        {
            var answer = await Client.PostAsJsonAsync($"/api/chats/{chat}/messages", new { text = utterance });
            Assert.Contains("event: turn", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        return chat;
    }

    /// <summary>Sends a form of a page, with its token.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string form, HttpContent content)
    {
        var token = Token().Match(await Client.GetStringAsync(page)).Groups[1].Value;
        using HttpRequestMessage request = new(HttpMethod.Post, form) { Content = content };
        request.Headers.Add("RequestVerificationToken", token);
        return await Client.SendAsync(request);
    }

    public void Dispose() => Client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
