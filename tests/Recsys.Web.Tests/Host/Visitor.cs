using Microsoft.Playwright;

namespace Recsys.Web.Tests.Host;

/// <summary>A person at a browser, and everything the browser complained about.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public Visitor(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.SetDefaultTimeout(20_000);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") Complaints.Add(message.Text); };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => { if (!request.Url.StartsWith("http://127.0.0.1", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) Complaints.Add($"asks {request.Url}"); };
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public IBrowserContext Context => context;

    public ILocator Cards => Page.Locator(".turn").Last.Locator(".card");

    public ILocator Prose => Page.Locator(".prose").Last;

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        if (await Page.Locator("#say").CountAsync() > 0) await Page.WaitForSelectorAsync("html[data-ready]");
    }

    public async Task SayAsync(string words)
    {
        await Page.FillAsync("#say", words);
        await Page.PressAsync("#say", "Enter");
    }

    /// <summary>Says something and waits until the answer is kept.</summary>
    public async Task AskAsync(string words)
    {
        var before = await Page.Locator(".turn[aria-busy=false]").CountAsync();
        await SayAsync(words);
        await Page.Locator(".turn[aria-busy=false]").Nth(before).WaitForAsync();
    }

    /// <summary>Waits until the address is a chat's, and returns it.</summary>
    public Task<string> ChatAddressAsync() => AddressAsync(Page, "/chat/");

    /// <summary>Waits until the address of a page holds this: looked at again and again, since an event can pass between looking and listening.</summary>
    public static async Task<string> AddressAsync(IPage page, string part)
    {
        for (var left = 400; left > 0 && !page.Url.Contains(part, StringComparison.Ordinal); left--) await Task.Delay(50);
        Assert.Contains(part, page.Url, StringComparison.Ordinal);
        return page.Url;
    }

    public Task<string> TextAsync(string selector) => Page.Locator(selector).First.InnerTextAsync();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
