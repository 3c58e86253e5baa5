using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Recsys.Web.Tests.Host;

/// <summary>A person at a browser, and everything the browser complained about.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>After how many milliseconds something that ought to happen has not; only a failure ever takes so long.</summary>
    public const int Patience = 30_000;

    private readonly IBrowserContext context;

    public Visitor(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") Complaints.Add(message.Text); };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => { if (!request.Url.StartsWith("http://127.0.0.1", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) Complaints.Add($"asks {request.Url}"); };
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public IBrowserContext Context => context;

    public ILocator Cards => Page.Locator(".turn").Last.Locator(".card");

    public ILocator Prose => Page.Locator(".prose").Last;

    /// <summary>Opens a page and waits until it hears what is pressed.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await ReadyAsync(Page);
    }

    /// <summary>Loads the page again and waits until it hears what is pressed.</summary>
    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await ReadyAsync(Page);
    }

    /// <summary>Waits until a page hears what is pressed; one without a circuit does at once.</summary>
    public static Task ReadyAsync(IPage page) => page.WaitForSelectorAsync("html[data-ready]");

    /// <summary>Waits until the chat hears what is said, after another page that led there.</summary>
    public Task ChatReadyAsync() => Page.WaitForSelectorAsync("html[data-ready] #say");

    /// <summary>Waits for something that happens outside of the page.</summary>
    public static async Task UntilAsync(Func<bool> isSo, string what)
    {
        for (var left = Patience; !isSo(); left -= 10)
        {
            Assert.True(left > 0, $"It never came to this: {what}.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    public async Task SayAsync(string words)
    {
        await Page.FillAsync("#say", words);
        await Page.PressAsync("#say", "Enter");
    }

    /// <summary>Says something and waits until the answer, and whatever is being answered before it, is kept.</summary>
    public async Task AskAsync(string words)
    {
        var before = await Page.Locator(".turn, .pending").CountAsync();
        await SayAsync(words);
        await Page.Locator(".turn[aria-busy=false]").Nth(before).WaitForAsync();
    }

    /// <summary>Waits until the address is a chat's, and returns it.</summary>
    public Task<string> ChatAddressAsync() => AddressAsync(Page, "/chat/");

    /// <summary>Waits until the address of a page holds this: looked at again and again, since an event can pass between looking and listening.</summary>
    public static async Task<string> AddressAsync(IPage page, string part)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(part)));
        return page.Url;
    }

    public Task<string> TextAsync(string selector) => Page.Locator(selector).First.InnerTextAsync();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
