using Microsoft.Playwright;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests.Journeys;

/// <summary>Quick people: what is pressed, typed and followed while a page does not hear yet is done all the same, and once.</summary>
public sealed class EarlyJourneys(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    public static TheoryData<Moment> Moments => [.. Enum.GetValues<Moment>()];

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_link_leads_where_it_says(Moment moment)
    {
        await using var visitor = await browser.VisitAsync();
        var hold = await Hold.AtAsync(moment, visitor, "/start");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Skip" }).ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync($"{browser.Host.Address}/");
        hold.LetGo();

        await Visitor.ReadyAsync(visitor.Page);
        Assert.Equal("New chat", await visitor.TextAsync("h1"));
        await visitor.Page.Locator(".starters button").First.ClickAsync();
        await visitor.Cards.Nth(4).WaitForAsync();
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Going_back_leads_to_the_page_before(Moment moment)
    {
        await using var visitor = await browser.VisitAsync("/start");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the chat" }).ClickAsync();
        await visitor.Page.Locator("html[data-ready] .welcome").WaitForAsync();
        var hold = await Hold.AgainAsync(moment, visitor);

        await visitor.Page.EvaluateAsync("history.back()");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync($"{browser.Host.Address}/start");
        hold.LetGo();

        await Visitor.ReadyAsync(visitor.Page);
        await visitor.Page.Locator("h1", new() { HasText = "Pick a few favourites" }).WaitForAsync();
        await visitor.Page.Locator(".choice").First.ClickAsync();
        await visitor.Page.Locator(".choice[aria-pressed=true]").WaitForAsync();
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_starter_pressed_twice_in_impatience_is_answered_once(Moment moment)
    {
        await using var visitor = await browser.VisitAsync();
        var hold = await Hold.AtAsync(moment, visitor, "/");
        var starter = visitor.Page.Locator(".starters button").Nth(1);
        var words = (await starter.InnerTextAsync()).Split('\n')[^1];

        await starter.ClickAsync();
        await starter.ClickAsync();
        hold.LetGo();
        await visitor.Page.Locator(".turn[aria-busy=false]").WaitForAsync();
        await visitor.AskAsync("something good");

        Assert.Equal([words, "something good"], (await visitor.Page.Locator(".said p").AllInnerTextsAsync()).Select(said => said.Split('\n')[^1]));
    }

    [Theory]
    [InlineData(Moment.BeforeTheScript)]
    [InlineData(Moment.BeforeTheFirstDrawing)]
    public async Task Favourites_are_chosen(Moment moment)
    {
        await using var visitor = await browser.VisitAsync();
        var hold = await Hold.AtAsync(moment, visitor, "/start");

        for (var i = 1; i < 4; i++) await visitor.Page.Locator(".choice").Nth(i).ClickAsync();
        hold.LetGo();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Recommend from 3" }).WaitForAsync();
        Assert.Equal("false", await visitor.Page.Locator(".choice").First.GetAttributeAsync("aria-pressed"));
    }

    [Theory]
    [InlineData("#say")]
    [InlineData("#search-chats")]
    public async Task Typing_goes_on_in_the_same_box(string box)
    {
        await using var visitor = await browser.VisitAsync();
        var hold = await Hold.AtAsync(Moment.BeforeTheFirstDrawing, visitor, "/");

        await visitor.Page.FocusAsync(box);
        await visitor.Page.Keyboard.TypeAsync("a wern");
        for (var i = 0; i < 2; i++) await visitor.Page.Keyboard.PressAsync("ArrowLeft");
        hold.LetGo();
        await Visitor.ReadyAsync(visitor.Page);
        await visitor.Page.Keyboard.TypeAsync("ste");

        await Assertions.Expect(visitor.Page.Locator(box)).ToHaveValueAsync("a western");
    }

    [Fact]
    public async Task What_is_sent_is_answered()
    {
        await using var visitor = await browser.VisitAsync();
        var hold = await Hold.AtAsync(Moment.BeforeTheScript, visitor, "/");

        await visitor.SayAsync("a western");
        hold.LetGo();

        await visitor.Cards.First.WaitForAsync();
        Assert.Equal(1, await visitor.Page.Locator(".turn").CountAsync());
    }
}
