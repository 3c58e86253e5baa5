using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests.Journeys;

/// <summary>Pictures of six states at two widths and in two themes, written where RECSYS_GALLERY says.</summary>
public sealed class Gallery(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData(1280, "light")]
    [InlineData(1280, "dark")]
    [InlineData(390, "light")]
    [InlineData(390, "dark")]
    public async Task Six_states_are_drawn(int width, string theme)
    {
        var folder = Environment.GetEnvironmentVariable("RECSYS_GALLERY");
        Assert.SkipUnless(folder is not null, "Set RECSYS_GALLERY to a folder to have pictures taken.");
        await using var visitor = await browser.VisitAsync(width: width, theme: theme);

        await foreach (var state in States.WalkAsync(visitor))
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{state}-{width}-{theme}.png") });
    }
}
