using Microsoft.Playwright;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests.Journeys;

/// <summary>Cables are cut and servers restart while somebody chats; nothing is lost, nothing is doubled.</summary>
public sealed class BreakageJourneys(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_socket_cut_in_the_middle_of_an_answer_mends_itself()
    {
        using Cable cable = new(browser.Host.Address);
        await using var visitor = await browser.VisitAsync(address: cable.Address);
        await visitor.Page.EvaluateAsync("window.same = true");
        await visitor.SayAsync("a slow film");
        await visitor.Prose.WaitForAsync();

        cable.Cut();
        browser.Host.Dialogue.GoOn();
        await visitor.Page.Locator(".turn[aria-busy=false]").WaitForAsync();

        Assert.True(await visitor.Page.EvaluateAsync<bool>("window.same === true"), "The page was loaded again instead of reconnecting.");
        Assert.Equal(1, await visitor.Page.Locator(".turn").CountAsync());
        Assert.Equal(ScriptedDialogue.SlowWords, (await visitor.Prose.InnerTextAsync()).ReplaceLineEndings(" "));
        await visitor.AskAsync("something good");
        Assert.Equal(5, await visitor.Cards.CountAsync());
    }

    [Fact]
    public async Task A_restart_between_two_messages_brings_chat_and_cards_back_by_itself()
    {
        using ScratchFolder home = new();
        var first = await WebHost.StartAsync(home.Path);
        var address = first.Address;
        await using var visitor = await browser.VisitAsync(address: address);
        visitor.Page.SetDefaultTimeout(2 * Visitor.Patience);   // while a server is away, a browser asks for it ever less often
        await visitor.AskAsync("something good");
        var titles = await visitor.Cards.Locator("h3").AllInnerTextsAsync();
        await visitor.Page.EvaluateAsync("document.documentElement.classList.add('old')");

        await first.DisposeAsync();
        await visitor.SayAsync("something else");   // to nobody
        await using var second = await WebHost.StartAsync(home.Path, ("urls", address));
        await visitor.Page.Locator("html[data-ready]:not(.old)").WaitForAsync();
        await Assertions.Expect(visitor.Page.Locator("#say")).ToHaveValueAsync("something else");
        await visitor.Page.PressAsync("#say", "Enter");
        await visitor.Page.Locator(".turn[aria-busy=false]").Nth(1).WaitForAsync();

        Assert.Equal(["something good", "something else"], (await visitor.Page.Locator(".said p").AllInnerTextsAsync()).Select(said => said.Split('\n')[^1]));
        Assert.Equal(titles, await visitor.Page.Locator(".turn").First.Locator("h3").AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_restart_in_the_middle_of_an_answer_keeps_the_cards_and_what_was_said()
    {
        using ScratchFolder home = new();
        var first = await WebHost.StartAsync(home.Path);
        var address = first.Address;
        await using var visitor = await browser.VisitAsync(address: address);
        await visitor.SayAsync("a slow film");
        await visitor.Prose.WaitForAsync();
        var chat = await visitor.ChatAddressAsync();

        await first.DisposeAsync();
        await using var second = await WebHost.StartAsync(home.Path, ("urls", address));
        await visitor.GoAsync(chat);

        var said = await visitor.Prose.InnerTextAsync();
        Assert.Equal(5, await visitor.Cards.CountAsync());
        Assert.StartsWith("Recsys: word1 ", said.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("word60", said, StringComparison.Ordinal);
    }
}
