using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests.Journeys;

/// <summary>Six states at two widths in two themes: nothing that WCAG 2.2 AA forbids, no sideways scrolling, targets large enough.</summary>
public sealed class LookTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly AxeRunOptions rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    [Theory]
    [InlineData(1280, "light")]
    [InlineData(1280, "dark")]
    [InlineData(390, "light")]
    [InlineData(390, "dark")]
    public async Task Every_state_is_accessible_and_fits(int width, string theme)
    {
        await using var visitor = await browser.VisitAsync(width: width, theme: theme);
        List<string> wrong = [];

        await foreach (var state in States.WalkAsync(visitor))
        {
            var result = await visitor.Page.RunAxe(rules);
            wrong.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{state}: {violation.Id} {node.Html}")));
            if (await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth || [...document.querySelectorAll('.log')].some(e => e.scrollWidth > e.clientWidth)"))
                wrong.Add($"{state}: scrolls sideways");
            if (width < 700) wrong.AddRange((await visitor.Page.EvaluateAsync<string[]>(SmallTargets)).Select(target => $"{state}: small {target}"));
            if (state == "streaming") browser.Host.Dialogue.GoOn();
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(1024)]
    [InlineData(768)]
    public async Task On_a_tablet_no_card_cuts_a_button_off(int width)
    {
        await using var visitor = await browser.VisitAsync(width: width, isTouched: true);
        await visitor.AskAsync("something good");

        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("[...document.querySelectorAll('.card')].filter(card => card.scrollWidth > card.clientWidth).length"));
    }

    [Fact]
    public async Task The_chosen_theme_is_there_from_the_first_paint_on()
    {
        await using var visitor = await browser.VisitAsync(theme: "light");
        await visitor.Page.ClickAsync("[data-set-theme=dark]");

        Assert.Equal("rgb(23, 20, 22)", await FirstColourAsync(visitor));
    }

    [Theory]
    [InlineData("light", "rgb(250, 247, 242)")]
    [InlineData("dark", "rgb(23, 20, 22)")]
    public async Task The_systems_theme_is_there_from_the_first_paint_on(string theme, string colour)
    {
        await using var visitor = await browser.VisitAsync(theme: theme);

        Assert.Equal(colour, await FirstColourAsync(visitor));
    }

    // Looked at before every picture from the first one on: until the styles are there, nothing is painted and there is no colour.
    private static async Task<string> FirstColourAsync(Visitor visitor)
    {
        await visitor.Page.AddInitScriptAsync("""
            const look = () => {
                const colour = getComputedStyle(document.documentElement).backgroundColor;
                if (colour === "rgba(0, 0, 0, 0)") requestAnimationFrame(look); else window.firstColour ??= colour;
            };
            requestAnimationFrame(look);
            """);
        await visitor.GoAsync("/");
        return await visitor.Page.EvaluateAsync<string>("new Promise(done => { const look = () => window.firstColour ? done(window.firstColour) : requestAnimationFrame(look); look(); })");
    }

    private const string SmallTargets = """
        [...document.querySelectorAll('button, a.button, input, summary')].filter(e => {
            const box = e.getBoundingClientRect();
            return box.width > 0 && box.height > 0 && !e.closest('.sr') && e.checkVisibility() && (box.height < 43.5) && box.bottom > 0 && box.top < innerHeight && !e.classList.contains('skip');
        }).map(e => e.outerHTML.slice(0, 90))
        """;
}
