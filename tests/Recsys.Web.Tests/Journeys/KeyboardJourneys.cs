using Microsoft.Playwright;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests.Journeys;

/// <summary>Everything can be done without a mouse: the focus is moved by keys alone.</summary>
public sealed class KeyboardJourneys(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const int MostTabs = 80;

    [Fact]
    public async Task The_keyboard_alone_asks_likes_undoes_compares_corrects_and_begins_anew()
    {
        await using var visitor = await browser.VisitAsync();
        var keys = visitor.Page.Keyboard;

        await keys.PressAsync("/");
        await keys.TypeAsync("something");
        await keys.PressAsync("Shift+Enter");
        await keys.TypeAsync("good");
        await keys.PressAsync("Enter");
        await visitor.Page.Locator(".turn[aria-busy=false]").WaitForAsync();
        Assert.Contains("something\ngood", await visitor.TextAsync(".said p"), StringComparison.Ordinal);
        Assert.Equal("say", await visitor.Page.EvaluateAsync<string>("document.activeElement.id"));

        await TabToAsync(visitor, "[aria-label^='Like:']", "Shift+Tab");
        await keys.PressAsync("Enter");
        await visitor.Page.Locator(".acts [aria-pressed=true]").WaitForAsync();
        await keys.PressAsync("/");   // from the message box it is a few steps to a notice, which does not stay for long
        await TabToAsync(visitor, ".toast button");
        await keys.PressAsync("Enter");
        await visitor.Page.Locator(".acts [aria-pressed=true]").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await TabToAsync(visitor, ".card .open", "Shift+Tab");
        await keys.PressAsync("Enter");
        await visitor.Page.Locator("#item[open] .hero").WaitForAsync();
        await TabToAsync(visitor, "#item [aria-pressed]");
        await keys.PressAsync("Escape");
        await visitor.Page.Locator("#item[open]").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await TabToAsync(visitor, ".chips button");
        await keys.PressAsync("Enter");
        await visitor.Page.Locator(".turn[aria-busy=false]").Nth(1).WaitForAsync();

        await keys.PressAsync("?");
        await visitor.Page.Locator("#shortcuts[open] kbd").First.WaitForAsync();
        await keys.PressAsync("Escape");
        await keys.PressAsync("Control+k");
        await visitor.Page.Locator(".welcome").WaitForAsync();
    }

    [Fact]
    public async Task The_first_tab_leads_to_the_message_box()
    {
        await using var visitor = await browser.VisitAsync();

        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Go to the message box", await visitor.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Keyboard.TypeAsync("hello");

        await Assertions.Expect(visitor.Page.Locator("#say")).ToHaveValueAsync("hello");
    }

    private static async Task TabToAsync(Visitor visitor, string target, string key = "Tab")
    {
        for (var i = 0; i < MostTabs; i++)
        {
            await visitor.Page.Keyboard.PressAsync(key);
            if (await visitor.Page.EvaluateAsync<bool>($"document.activeElement.matches(\"{target}\")")) return;
        }
        Assert.Fail($"{target} is not reached by {MostTabs} times {key}.");
    }
}
