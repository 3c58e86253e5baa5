using System.Runtime.CompilerServices;
using Recsys.Conversation.Sessions;
using Recsys.Core.Dialogue;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests.Journeys;

/// <summary>Pictures of the product in six states, at three widths and in two themes, written where RECSYS_GALLERY says: to be looked at.</summary>
public sealed class Gallery(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData(1600, "light")]
    [InlineData(1280, "light")]
    [InlineData(1280, "dark")]
    [InlineData(390, "light")]
    [InlineData(390, "dark")]
    public async Task Six_states_are_drawn(int width, string theme)
    {
        var folder = Environment.GetEnvironmentVariable("RECSYS_GALLERY");
        Assert.SkipUnless(folder is not null, "Set RECSYS_GALLERY to a folder to have pictures taken.");
        using ScratchFolder home = new();
        await using var host = await WebHost.StartWholeAsync(home.Path, Pose);
        await using var visitor = await browser.VisitAsync(width: width, theme: theme, address: host.Address);

        await foreach (var state in States.WalkAsync(visitor))
        {
            await visitor.Page.WaitForTimeoutAsync(200);   // posters come after the page
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{state}-{width}-{theme}.png") });
        }
    }

    // The product's own dialogue, slow where a state is to be seen on the way, and failing where it is told to.
    private static Respond Pose(Respond respond) => (request, cancellationToken) => SlowlyAsync(respond, request, cancellationToken);

    private static async IAsyncEnumerable<TurnEvent> SlowlyAsync(Respond respond, TurnRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var happened in respond(request, cancellationToken))
        {
            if (request.Utterance.Contains("fail", StringComparison.Ordinal)) throw new InvalidOperationException("It was told to.");
            yield return happened;
            if (happened is TurnProse && request.Utterance.Contains("slow", StringComparison.Ordinal)) await Task.Delay(300, CancellationToken.None);
        }
    }
}
