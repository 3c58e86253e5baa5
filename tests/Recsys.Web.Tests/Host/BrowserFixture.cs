using Microsoft.Playwright;

namespace Recsys.Web.Tests.Host;

/// <summary>One Chromium and one host for all journeys; each journey has a browser context, and so a person, of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly ScratchFolder home = new();
    private IPlaywright? playwright;

    internal WebHost Host { get; private set; } = null!;

    private IBrowser? Browser { get; set; }

    public async ValueTask InitializeAsync()
    {
        Host = await WebHost.StartAsync(home.Path);
        if (!File.Exists(Chromium)) return;
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Visitor.Patience);
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A person at a new browser; skips where there is no Chromium.</summary>
    internal async Task<Visitor> VisitAsync(string path = "/", int width = 1280, string? theme = null, string? address = null, bool isTouched = false)
    {
        Assert.SkipUnless(Browser is not null, $"There is no Chromium at {Chromium}; install the package chromium to run the journeys.");
        var context = await Browser!.NewContextAsync(new()
        {
            BaseURL = address ?? Host.Address,
            ViewportSize = new() { Width = width, Height = width < 700 ? 844 : 800 },
            HasTouch = isTouched || width < 700,
            ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        Visitor visitor = new(context, await context.NewPageAsync());
        await visitor.GoAsync(path);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.CloseAsync();
        playwright?.Dispose();
        await Host.DisposeAsync();
        home.Dispose();
    }
}
