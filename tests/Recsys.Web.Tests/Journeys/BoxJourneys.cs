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
        var chip = visitor.Page.Locator(".turn .chips button:has(.count)").First;
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

    private Task<Visitor> VisitAsync() => browser.VisitAsync(address: host.Address);

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"of ([\d,]+) that were eligible")]
    private static partial Regex Eligible();

    [GeneratedRegex(@"/posters/(.+?)\.svg")]
    private static partial Regex Poster();
}
