using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests.Journeys;

/// <summary>The six states that a page is looked at in: empty, streaming, cards, dialog, profile, error.</summary>
internal static class States
{
    public static async IAsyncEnumerable<string> WalkAsync(Visitor visitor)
    {
        var page = visitor.Page;
        yield return "empty";

        await visitor.SayAsync("a slow thriller from the nineties");
        await visitor.Prose.WaitForAsync();
        yield return "streaming";

        await page.Locator(".turn[aria-busy=false]").WaitForAsync();
        await visitor.AskAsync("no horror");
        yield return "cards";

        await visitor.Cards.First.Locator(".open").ClickAsync();
        await page.Locator("#item[open] .hero").WaitForAsync();
        yield return "dialog";

        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#item[open]").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Your taste" }).ClickAsync();
        await page.Locator("#taste[open] .belief").First.WaitForAsync();
        yield return "profile";

        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#taste[open]").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        await visitor.SayAsync("please fail");
        await page.Locator(".problem").WaitForAsync();
        yield return "error";
    }
}
