using Microsoft.Playwright;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests.Journeys;

/// <summary>What people tell and press of their taste, seen, corrected and undone in a real browser.</summary>
public sealed class TasteJourneys(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_like_is_pressed_undone_and_pressed_again()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.AskAsync("something good");
        var like = visitor.Cards.First.GetByRole(AriaRole.Button, new() { Name = "Like:" });

        await like.ClickAsync();
        await visitor.Cards.First.Locator("[aria-pressed=true]").WaitForAsync();
        await visitor.Page.Locator(".toast").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(like).ToHaveAttributeAsync("aria-pressed", "false");
        await like.ClickAsync();

        await Assertions.Expect(like).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task What_is_disliked_is_not_shown_again_and_the_list_stays_full()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.AskAsync("something good");
        var title = await visitor.Cards.First.Locator("h3").InnerTextAsync();

        await visitor.Cards.First.GetByRole(AriaRole.Button, new() { Name = "Not for me" }).ClickAsync();
        await visitor.Page.Locator(".toast").WaitForAsync();
        await visitor.AskAsync("again");

        var titles = await visitor.Cards.Locator("h3").AllInnerTextsAsync();
        Assert.Equal(5, titles.Count);
        Assert.DoesNotContain(title, titles);
    }

    [Fact]
    public async Task A_wish_is_a_pill_that_comes_off_and_a_belief_that_leads_to_its_message()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.AskAsync("no horror");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Your taste" }).ClickAsync();
        await visitor.Page.Locator("#taste .belief a").ClickAsync();
        await Visitor.AddressAsync(visitor.Page, "turn=1");
        await visitor.Page.Locator(".pills button").ClickAsync();
        await visitor.Page.Locator(".turn[aria-busy=false]").Nth(1).WaitForAsync();

        Assert.Equal(0, await visitor.Page.Locator(".pills button").CountAsync());
    }

    [Fact]
    public async Task Forgetting_a_belief_takes_it_from_the_next_request()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.AskAsync("no horror");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Your taste" }).ClickAsync();

        await visitor.Page.Locator("#taste .belief").GetByRole(AriaRole.Button, new() { Name = "Forget" }).ClickAsync();
        await visitor.Page.Locator("#taste .belief").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.AskAsync("a canary for the forgotten");

        Assert.Empty(browser.Host.Dialogue.Requests.Last(request => request.Utterance == "a canary for the forgotten").Ledger.Believed);
    }

    [Fact]
    public async Task A_wish_for_one_chat_is_gone_in_the_next_one_and_one_for_good_is_not()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.AskAsync("no horror");
        await visitor.Page.Locator(".noted").GetByRole(AriaRole.Button, new() { Name = "Always" }).ClickAsync();
        await visitor.Page.Locator(".toast").WaitForAsync();
        await visitor.AskAsync("no comedy");

        await visitor.GoAsync("/");
        await visitor.AskAsync("a canary for another chat");

        var asked = browser.Host.Dialogue.Requests.Last(request => request.Utterance == "a canary for another chat");
        Assert.Equal(["Horror"], asked.Ledger.In(asked.State.Chat).Select(entry => entry.Facet!.AnyOf[0].Value));
        Assert.Equal(0, await visitor.Page.Locator(".pills button").CountAsync());
    }

    [Fact]
    public async Task What_is_forgotten_in_the_panel_can_be_brought_back_in_the_panel()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.AskAsync("no horror");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Your taste" }).ClickAsync();

        await visitor.Page.Locator("#taste .belief").GetByRole(AriaRole.Button, new() { Name = "Forget" }).ClickAsync();
        await visitor.Page.Locator("#taste .belief").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visitor.Page.Locator("#taste .toast").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await visitor.Page.Locator("#taste .belief", new() { HasText = "No horror" }).WaitForAsync();
    }

    [Fact]
    public async Task Favourites_lead_to_a_list_in_four_clicks()
    {
        await using var visitor = await browser.VisitAsync();

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Pick a few favourites" }).ClickAsync();
        for (var i = 0; i < 2; i++) await visitor.Page.Locator(".choice").Nth(i).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Recommend from 2" }).ClickAsync();

        await visitor.Cards.Nth(4).WaitForAsync();
    }

    [Fact]
    public async Task Picking_favourites_can_be_skipped()
    {
        await using var visitor = await browser.VisitAsync("/start");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Skip" }).ClickAsync();
        await visitor.Page.Locator(".starters button").First.ClickAsync();

        await visitor.Cards.Nth(4).WaitForAsync();
    }
}
