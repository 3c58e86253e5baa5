using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Recsys.Web.Tests.Host;
using Recsys.Web.Tests.Runs;

namespace Recsys.Web.Tests.Journeys;

/// <summary>Looking at simulated runs, and at a person who is simulated while one looks.</summary>
public sealed class RunJourneys(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly AxeRunOptions rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    [Theory]
    [InlineData(1280, "light")]
    [InlineData(390, "dark")]
    public async Task Runs_are_listed_and_a_report_opens_in_a_sandbox(int width, string theme)
    {
        using ScratchFolder scratch = new();
        await using var host = await WebHost.StartAsync(Path.Combine(scratch.Path, "home"), ("Simulation:Runs", SampleRun.Write(scratch, "runs/first")));
        await using var visitor = await browser.VisitAsync("/runs", width, theme, host.Address);
        await LookAsync(visitor, "runs", width, theme);

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Open the report of first" }).ClickAsync();

        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Can it be believed?" }).WaitForAsync();
        Assert.Equal("null", await visitor.Page.EvaluateAsync<string>("origin"));
        await LookAsync(visitor, "report", width, theme);
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData(1280, "light")]
    [InlineData(390, "dark")]
    public async Task A_simulated_conversation_appears_turn_by_turn_and_ends_with_its_verdict(int width, string theme)
    {
        await using var visitor = await browser.VisitAsync("/runs/live", width, theme);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Watch" }).ClickAsync();
        await visitor.Page.Locator(".live-turn").First.WaitForAsync();
        Assert.True(await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).CountAsync() + await visitor.Page.Locator("#ending").CountAsync() > 0);
        await visitor.Page.Locator("#ending").WaitForAsync(new() { Timeout = 60_000 });

        Assert.NotEmpty(await visitor.TextAsync(".live-turn .said"));
        Assert.NotEmpty(await visitor.TextAsync(".live-turn .prose"));
        await LookAsync(visitor, "live", width, theme);
        Assert.Empty(visitor.Complaints);
    }

    /// <summary>Nothing that WCAG 2.2 AA forbids and no sideways scrolling; a picture where RECSYS_GALLERY says.</summary>
    private static async Task LookAsync(Visitor visitor, string state, int width, string theme)
    {
        if (Environment.GetEnvironmentVariable("RECSYS_GALLERY") is { } folder)
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{state}-{width}-{theme}.png") });
        if (state != "report")   // a sandbox runs no script, axe's neither
        {
            var result = await visitor.Page.RunAxe(rules);
            Assert.Empty(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{state}: {violation.Id} {node.Html}")));
        }
        Assert.False(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{state} scrolls sideways");
    }
}
