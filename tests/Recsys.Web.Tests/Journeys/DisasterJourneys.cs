using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Recsys.LanguageModel.Tests.Fakes;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests.Journeys;

/// <summary>The server is killed, or cannot write what it is told: nothing that was acknowledged is lost, and what cannot be kept is said.</summary>
public sealed class DisasterJourneys(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task What_a_server_was_answering_when_it_was_killed_is_there_to_be_tried_again_and_is_answered_once()
    {
        using ScratchFolder home = new();
        await using var model = await FakeModelServer.StartAsync();
        model.Script = _ => FakeAnswer.Endless with { Pause = TimeSpan.FromMilliseconds(50) };
        (string, string)[] settings = [("LanguageModel:Provider", "Compatible"), ("LanguageModel:Endpoint", $"{model.Address}v1"), ("LanguageModel:Model", "fake-model")];
        using var first = await HostProcess.StartAsync(home.Path, settings: settings);
        await using var visitor = await browser.VisitAsync(address: first.Address);
        visitor.Page.SetDefaultTimeout(4 * Visitor.Patience);   // while a server is away, a browser asks for it ever less often
        await visitor.SayAsync("crime films from the 1990s");
        await visitor.Cards.Nth(4).WaitForAsync();
        await Assertions.Expect(visitor.Page.Locator("#say")).ToHaveValueAsync("");
        while (await visitor.Page.EvaluateAsync<string?>("sessionStorage.getItem('draft')") is not null) await Task.Delay(20, TestContext.Current.CancellationToken);   // only then it is acknowledged
        await visitor.ChatAddressAsync();

        first.Kill();
        using var second = await HostProcess.StartAsync(home.Path, first.Address);
        await visitor.Page.Locator("html[data-ready] .problem", new() { HasText = "This was not answered" }).WaitForAsync();   // the page comes back by itself
        Assert.Equal("crime films from the 1990s", (await visitor.TextAsync(".said p")).Split('\n')[^1]);
        await Assertions.Expect(visitor.Page.Locator("#say")).ToHaveValueAsync("");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await visitor.Page.Locator(".turn[aria-busy=false]").WaitForAsync();
        await visitor.ReloadAsync();

        Assert.Equal(5, await visitor.Cards.CountAsync());
        Assert.Equal(1, await visitor.Page.Locator(".said").CountAsync());
        Assert.Equal(0, await visitor.Page.Locator(".problem").CountAsync());
    }

    [Fact]
    public async Task Where_nothing_can_be_kept_people_chat_and_are_told_so()
    {
        using ScratchFolder home = new();
        var file = Path.Combine(home.Path, "a file and no folder");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        await using var host = await WebHost.StartAsync(Path.Combine(file, "home"));
        await using var visitor = await browser.VisitAsync(address: host.Address);

        await visitor.AskAsync("something good");
        await visitor.Cards.First.GetByRole(AriaRole.Button, new() { Name = "Like:" }).ClickAsync();
        await visitor.Cards.First.Locator("[aria-pressed=true]").WaitForAsync();
        await visitor.ReloadAsync();

        Assert.Equal(5, await visitor.Cards.CountAsync());
        Assert.StartsWith("Nothing new is kept, because the store cannot be written", await visitor.TextAsync("#unkept"), StringComparison.Ordinal);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Delete:" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await visitor.Page.Locator(".toast", new() { HasText = "Nothing can be deleted" }).WaitForAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task When_the_file_cannot_grow_any_more_the_chat_goes_on_and_health_says_that_nothing_is_kept()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only here the length of files is limited.");
        using ScratchFolder home = new();
        using var host = await HostProcess.StartAsync(home.Path, largestFile: 600);
        using Browserless person = new(host.Address);

        var chat = await person.ChatAsync([.. Enumerable.Repeat("crime films from the 1990s", 12)]);   // each of them is answered

        var store = (await person.Client.GetFromJsonAsync<JsonElement>("/health/ready")).GetProperty("checks").GetProperty("store");
        Assert.Equal("Degraded", store.GetProperty("status").GetString());
        Assert.StartsWith("Nothing new is kept", store.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal(12, (await person.Client.GetFromJsonAsync<JsonElement>($"/api/chats/{chat}")).GetArrayLength());
        Assert.Contains("Nothing new is kept", await person.Client.GetStringAsync($"/chat/{chat}"), StringComparison.Ordinal);
    }
}
