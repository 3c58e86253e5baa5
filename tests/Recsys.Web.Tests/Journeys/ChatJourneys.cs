using Microsoft.Playwright;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests.Journeys;

/// <summary>The chat as people use it, in a real browser against the real host.</summary>
public sealed class ChatJourneys(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Five_cards_stand_there_before_the_words_are_all_said_and_nothing_is_asked_of_others()
    {
        await using var visitor = await browser.VisitAsync();

        await visitor.SayAsync("a slow film");
        await visitor.Cards.Nth(4).WaitForAsync();
        await Assertions.Expect(visitor.Prose).ToContainTextAsync("word10");
        var early = await visitor.Prose.InnerTextAsync();
        browser.Host.Dialogue.GoOn();
        await visitor.Page.Locator(".turn[aria-busy=false]").WaitForAsync();

        Assert.EndsWith("word10", early, StringComparison.Ordinal);
        Assert.Contains("word60", await visitor.Prose.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);   // no CSP violation, no foreign request, no script error
    }

    [Theory]
    [InlineData("the button")]
    [InlineData("Escape")]
    public async Task Stop_keeps_what_was_said_also_after_a_reload(string by)
    {
        await using var visitor = await browser.VisitAsync();
        var cancelled = browser.Host.Dialogue.Cancelled;
        await visitor.SayAsync("a slow film");
        await visitor.Prose.WaitForAsync();

        if (by == "Escape") await visitor.Page.Keyboard.PressAsync(by);
        else await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await visitor.Page.Locator(".turn[aria-busy=false]").WaitForAsync();
        var said = await visitor.Prose.InnerTextAsync();
        await visitor.ReloadAsync();

        Assert.DoesNotContain("word60", said, StringComparison.Ordinal);
        Assert.Equal(said, await visitor.Prose.InnerTextAsync());
        Assert.Equal(cancelled + 1, browser.Host.Dialogue.Cancelled);
    }

    [Fact]
    public async Task What_is_said_while_an_answer_comes_waits_in_sight_and_is_answered_next()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.SayAsync("a slow film");
        await visitor.Prose.WaitForAsync();

        await visitor.SayAsync("something good");
        await visitor.Page.Locator(".pending", new() { HasText = "something good" }).WaitForAsync();
        browser.Host.Dialogue.GoOn();
        await visitor.Page.Locator(".turn[aria-busy=false]").Nth(1).WaitForAsync();

        Assert.Equal(["a slow film", "something good"], (await visitor.Page.Locator(".said p").AllInnerTextsAsync()).Select(said => said.Split('\n')[^1]));
        Assert.Equal(0, await visitor.Page.Locator(".pending").CountAsync());
    }

    [Fact]
    public async Task Whoever_reads_further_up_is_left_there_and_offered_the_way_to_the_latest()
    {
        await using var visitor = await browser.VisitAsync();
        for (var i = 0; i < 3; i++) await visitor.AskAsync("something good");
        var pill = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Jump to latest" });
        await Assertions.Expect(pill).ToBeHiddenAsync();
        await visitor.Page.EvaluateAsync("document.getElementById('log').scrollTop = 0");
        await Assertions.Expect(pill).ToBeVisibleAsync();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "A helpful answer" }).First.ClickAsync();
        await visitor.Page.Locator(".after [aria-pressed=true]").WaitForAsync();
        var stayed = await visitor.Page.EvaluateAsync<double>("document.getElementById('log').scrollTop");
        await pill.ClickAsync();

        Assert.InRange(stayed, 0, 800);
        await Assertions.Expect(pill).ToBeHiddenAsync();
        await Assertions.Expect(visitor.Page.Locator(".turn").Last.Locator(".said")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_reload_in_the_middle_of_an_answer_loses_and_doubles_nothing()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.SayAsync("a slow film");
        await visitor.ChatAddressAsync();

        await visitor.ReloadAsync();
        await visitor.Page.Locator(".turn[aria-busy=true]").WaitForAsync();
        browser.Host.Dialogue.GoOn();
        await visitor.Page.Locator(".turn[aria-busy=false]").WaitForAsync();

        Assert.Equal(1, await visitor.Page.Locator(".turn").CountAsync());
        Assert.Equal(Enumerable.Range(1, 60).Select(i => $"word{i}"), (await visitor.Prose.InnerTextAsync()).Split([' ', '\n']).SkipWhile(word => word != "word1"));
    }

    [Fact]
    public async Task A_second_window_sees_the_answer_that_the_first_one_asked_for()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.SayAsync("a slow film");
        await visitor.ChatAddressAsync();

        var second = await visitor.Context.NewPageAsync();
        await second.GotoAsync(visitor.Page.Url);
        await Visitor.ReadyAsync(second);
        await second.Locator(".turn[aria-busy=true] .prose").WaitForAsync();
        browser.Host.Dialogue.GoOn();
        await second.Locator(".turn[aria-busy=false]").WaitForAsync();

        Assert.EndsWith("word60", (await second.Locator(".prose").InnerTextAsync()).Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_a_message_replaces_it_and_rolls_back_what_it_taught()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.AskAsync("no horror");

        await visitor.Page.FocusAsync("#say");
        await visitor.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(visitor.Page.Locator("#say")).ToHaveValueAsync("no horror");
        await visitor.SayAsync("anything at all");
        await visitor.Page.Locator(".said", new() { HasText = "anything at all" }).WaitForAsync();
        await visitor.Page.Locator(".turn[aria-busy=false]").WaitForAsync();

        Assert.Equal(1, await visitor.Page.Locator(".turn").CountAsync());
        Assert.Equal(0, await visitor.Page.Locator(".pills button").CountAsync());
    }

    [Fact]
    public async Task Answering_again_replaces_the_answer_and_teaches_the_same_once()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.AskAsync("no horror");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Answer again" }).ClickAsync();
        await visitor.AskAsync("a canary for what was taught once");

        var canary = browser.Host.Dialogue.Requests.Last(request => request.Utterance == "a canary for what was taught once");
        Assert.Equal(2, browser.Host.Dialogue.Requests.Count(request => request.Utterance == "no horror" && request.State.Chat == canary.State.Chat));
        Assert.Single(canary.Ledger.Believed);
        Assert.Equal(2, await visitor.Page.Locator(".turn").CountAsync());
    }

    [Fact]
    public async Task Thumbs_and_a_comment_on_an_answer_stand_in_the_export()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.AskAsync("something good");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Not a helpful answer" }).ClickAsync();
        await visitor.Page.Locator(".after input").FillAsync("=too old for me");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Say so" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Noted" }).WaitForAsync();
        await visitor.ReloadAsync();

        await visitor.Page.Locator(".after [aria-pressed=true]").WaitForAsync();
        var table = await (await visitor.Page.APIRequest.GetAsync("/api/me/export.csv")).TextAsync();
        Assert.Contains("UnhelpfulAnswer", table, StringComparison.Ordinal);
        Assert.Contains("'=too old for me", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_answer_says_so_and_can_be_tried_again()
    {
        await using var visitor = await browser.VisitAsync();

        await visitor.SayAsync("please fail");
        await visitor.Page.Locator(".problem").WaitForAsync();

        Assert.Contains("try it again", await visitor.TextAsync(".problem"), StringComparison.Ordinal);
        await visitor.AskAsync("something good");
        Assert.Equal(0, await visitor.Page.Locator(".problem").CountAsync());
    }

    [Fact]
    public async Task Twenty_thousand_pasted_characters_do_no_harm()
    {
        await using var visitor = await browser.VisitAsync();

        await visitor.Page.FocusAsync("#say");
        await visitor.Page.EvaluateAsync("""
            const data = new DataTransfer(); data.setData('text/plain', 'x'.repeat(20000));
            const box = document.getElementById('say');
            box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
            document.execCommand('insertText', false, 'x'.repeat(20000));
            """);
        await Assertions.Expect(visitor.Page.Locator("#say-hint")).Not.ToBeEmptyAsync();
        var length = await visitor.Page.EvaluateAsync<int>("document.getElementById('say').value.length");
        await visitor.AskAsync("something good");

        Assert.InRange(length, 1, 4000);
        Assert.Equal(5, await visitor.Cards.CountAsync());
    }

    [Fact]
    public async Task Two_chosen_cards_are_compared_with_the_catalogues_values_and_one_is_preferred()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.AskAsync("something good");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).ClickAsync();
        for (var i = 0; i < 2; i++) await visitor.Cards.Nth(i).Locator(".pick input").CheckAsync();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Compare 2" }).ClickAsync();
        await visitor.Page.Locator("#compare[open] table").WaitForAsync();
        var table = await visitor.TextAsync("#compare table");
        var preferred = await visitor.TextAsync("#compare h3 + .row button");
        await visitor.Page.Locator("#compare h3 + .row button").First.ClickAsync();
        await visitor.Page.Locator(".toast", new() { HasText = "Preferred" }).WaitForAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Your taste" }).ClickAsync();

        Assert.Contains("1994", table, StringComparison.Ordinal);
        await visitor.Page.Locator("#taste .belief", new() { HasText = $"Likes {preferred}" }).WaitForAsync();
    }

    [Fact]
    public async Task A_temporary_chat_leaves_no_trace()
    {
        await using var visitor = await browser.VisitAsync("/temporary");
        await visitor.AskAsync("no horror");
        await visitor.Cards.First.GetByRole(AriaRole.Button, new() { Name = "Like:" }).ClickAsync();
        await visitor.Page.Locator(".toast").WaitForAsync();

        await visitor.GoAsync("/");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Your taste" }).ClickAsync();
        await visitor.Page.Locator("#taste[open]", new() { HasText = "Nothing yet" }).WaitForAsync();

        Assert.Equal(0, await visitor.Page.Locator("#taste .belief").CountAsync());
        Assert.Equal(0, await visitor.Page.Locator(".chats li").CountAsync());
    }

    [Fact]
    public async Task Somebody_elses_chat_is_not_found_and_their_words_reach_nobody()
    {
        await using var ana = await browser.VisitAsync();
        await ana.AskAsync("canary of Ana");
        await ana.ChatAddressAsync();
        await using var ben = await browser.VisitAsync();

        var answer = await ben.Page.GotoAsync(ana.Page.Url);

        Assert.Equal(404, answer!.Status);
        Assert.DoesNotContain("canary of Ana", await ben.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_is_searched_renamed_and_deleted()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.AskAsync("something about trains");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Rename:" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.FillAsync("#new-title", "Railways");
        await visitor.Page.PressAsync("#new-title", "Enter");
        await visitor.Page.Locator(".chats a", new() { HasText = "Railways" }).WaitForAsync();

        await visitor.Page.FillAsync("#search-chats", "boats");
        await visitor.Page.Locator(".chats li").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visitor.Page.FillAsync("#search-chats", "trains");
        await visitor.Page.Locator(".chats a", new() { HasText = "Railways" }).WaitForAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Delete:" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();

        await visitor.Page.Locator(".chats li").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
