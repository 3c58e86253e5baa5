using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests.Journeys;

/// <summary>The product as it comes: the conversation itself over the box, without settings, key or network.</summary>
public sealed partial class BoxJourneys(BrowserFixture browser) : IClassFixture<BrowserFixture>, IAsyncLifetime
{
    private readonly ScratchFolder home = new();
    private WebHost host = null!;

    public async ValueTask InitializeAsync() => host = await WebHost.StartWholeAsync(home.Path);

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        home.Dispose();
    }

    [Fact]
    public async Task Without_any_setting_every_starter_leads_to_five_cards_with_reasons()
    {
        await using var visitor = await VisitAsync();
        var starters = await visitor.Page.Locator(".starters button").AllInnerTextsAsync();

        for (var i = 0; i < starters.Count; i++)
        {
            await visitor.GoAsync("/");
            await visitor.Page.Locator(".starters button").Nth(i).ClickAsync();
            await visitor.Page.Locator(".turn[aria-busy=false]").WaitForAsync();

            Assert.True(await visitor.Cards.CountAsync() >= 5, $"“{starters[i]}” led to {await visitor.Cards.CountAsync()} cards.");
            Assert.Equal(await visitor.Cards.CountAsync(), await visitor.Cards.Locator(".badge").CountAsync());
        }
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_chip_leads_to_as_many_films_as_it_says()
    {
        await using var visitor = await VisitAsync();
        await visitor.AskAsync("crime films from the 1990s");
        var chip = visitor.Page.Locator(".dock .chips button:has(.count)").First;
        var count = Number(await chip.Locator(".count").InnerTextAsync());

        await chip.ClickAsync();
        await visitor.Page.Locator(".turn[aria-busy=false]").Nth(1).WaitForAsync();
        await visitor.Page.Locator(".why summary").Last.ClickAsync();

        var shown = await visitor.Page.Locator(".why .steps li", new() { HasText = "eligible" }).Last.InnerTextAsync();
        Assert.Equal(count, Number(Eligible().Match(shown).Groups[1].Value));
    }

    [Fact]
    public async Task The_trace_can_be_copied_and_holds_every_film_that_was_shown()
    {
        await using var visitor = await VisitAsync();
        await visitor.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visitor.AskAsync("crime films from the 1990s");

        await visitor.Page.Locator(".why summary").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the trace" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Copied" }).WaitForAsync();
        var trace = JsonDocument.Parse(await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).RootElement;

        var candidates = trace.GetProperty("recommendation").GetProperty("sources").EnumerateArray()
            .SelectMany(source => source.GetProperty("candidates").EnumerateArray()).Select(one => one.GetProperty("item").GetProperty("value").GetString()).ToHashSet();
        var shown = await visitor.Cards.Locator("img").EvaluateAllAsync<string[]>("images => images.map(image => image.src)");
        Assert.Equal(5, shown.Length);
        Assert.All(shown, poster => Assert.Contains(Poster().Match(poster).Groups[1].Value, candidates));
    }

    [Fact]
    public async Task Not_personalised_the_same_words_get_the_same_list_whoever_asks()
    {
        await using var ana = await VisitAsync();
        await using var ben = await VisitAsync();
        await ana.AskAsync("I love Alien and The Matrix and Terminator 2");
        var personal = await ana.Cards.Locator("h3").AllInnerTextsAsync();

        foreach (var visitor in (Visitor[])[ana, ben])
        {
            await visitor.GoAsync("/");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Don't personalise" }).ClickAsync();
            await visitor.Page.Locator("[aria-pressed=true]", new() { HasText = "Don't personalise" }).WaitForAsync();
            await visitor.AskAsync("recommend me something");
        }

        var anybodys = await ben.Cards.Locator("h3").AllInnerTextsAsync();
        Assert.Equal(anybodys, await ana.Cards.Locator("h3").AllInnerTextsAsync());
        Assert.NotEqual(anybodys, personal);
    }

    [Fact]
    public async Task What_is_said_and_pressed_in_a_chat_that_is_not_personalised_teaches_nothing()
    {
        await using var ana = await VisitAsync();
        await using var ben = await VisitAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Don't personalise" }).ClickAsync();
        await ana.Page.Locator("[aria-pressed=true]", new() { HasText = "Don't personalise" }).WaitForAsync();
        await ana.AskAsync("I love Alien and The Matrix, and I hate comedies");
        await ana.Cards.First.GetByRole(AriaRole.Button, new() { Name = "Like:" }).ClickAsync();
        await ana.Cards.First.Locator("[aria-pressed=true]").WaitForAsync();
        await ana.Cards.Nth(1).GetByRole(AriaRole.Button, new() { Name = "Not for me:" }).ClickAsync();
        await ana.Cards.Nth(1).Locator("[aria-pressed=true]").WaitForAsync();

        foreach (var visitor in (Visitor[])[ana, ben])
        {
            await visitor.GoAsync("/");
            await visitor.AskAsync("recommend me something");
        }
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Your taste" }).ClickAsync();
        await ana.Page.Locator("#taste[open] .belief").First.WaitForAsync();

        Assert.Equal(await ben.Cards.Locator("h3").AllInnerTextsAsync(), await ana.Cards.Locator("h3").AllInnerTextsAsync());
        Assert.Equal(["For one chat"], await ana.Page.Locator("#taste section h3").AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_wish_that_had_to_give_way_says_so_on_its_pill()
    {
        await using var visitor = await VisitAsync();

        await visitor.AskAsync("a western from the 1930s with Tom Hanks");

        var relaxed = visitor.Page.Locator(".pills .relaxed").First;
        Assert.Contains("not kept to", await relaxed.InnerTextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("which this list does not keep to", await relaxed.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        Assert.True(await visitor.Page.Locator(".pills button").CountAsync() > await visitor.Page.Locator(".pills .relaxed").CountAsync(), "No wish at all was kept to.");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_next_steps_are_seen_without_scrolling_and_stay_when_something_is_asked_about_the_list(int width)
    {
        await using var visitor = await browser.VisitAsync(width: width, address: host.Address);
        await visitor.AskAsync("no animation, from the 1990s, under 110 minutes");
        var steps = visitor.Page.Locator(".dock .chips button");
        var labels = await steps.AllInnerTextsAsync();
        var rows = await visitor.Page.Locator(".noted button").EvaluateAllAsync<double[]>("buttons => buttons.map(button => button.getBoundingClientRect().top)");

        await visitor.AskAsync("why the first one?");

        Assert.True(labels.Count >= 4, $"Only {labels.Count} next steps.");
        Assert.Single(rows.Distinct());
        Assert.Equal(labels, await steps.AllInnerTextsAsync());
        Assert.All(await steps.EvaluateAllAsync<double[]>("steps => steps.map(step => step.getBoundingClientRect().bottom)"), bottom => Assert.InRange(bottom, 1, width < 700 ? 844 : 800));
    }

    private Task<Visitor> VisitAsync() => browser.VisitAsync(address: host.Address);

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"of ([\d,]+) that were eligible")]
    private static partial Regex Eligible();

    [GeneratedRegex(@"/posters/(.+?)\.svg")]
    private static partial Regex Poster();
}
