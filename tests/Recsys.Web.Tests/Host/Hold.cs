using System.Text;
using Microsoft.Playwright;

namespace Recsys.Web.Tests.Host;

/// <summary>The moments at which a page stands there and does not hear yet.</summary>
public enum Moment
{
    /// <summary>Blazor's script is on its way.</summary>
    BeforeTheScript,

    /// <summary>The script runs, and the server does not answer yet.</summary>
    BeforeTheCircuit,

    /// <summary>The server has been told which page it is, and its answer is on its way.</summary>
    BeforeTheAnswer,

    /// <summary>The server's first drawing of the page is on its way.</summary>
    BeforeTheFirstDrawing,
}

/// <summary>Holds a page back at a moment of its coming alive, until it is let go.</summary>
internal sealed class Hold
{
    private readonly TaskCompletionSource reached = new(), gone = new();

    /// <summary>Opens a page and returns when it is held.</summary>
    public static Task<Hold> AtAsync(Moment moment, Visitor visitor, string path) =>
        AtAsync(moment, visitor.Page, () => visitor.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit }));

    /// <summary>Loads a page again and returns when it is held.</summary>
    public static Task<Hold> AgainAsync(Moment moment, Visitor visitor) =>
        AtAsync(moment, visitor.Page, () => visitor.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit }));

    private static async Task<Hold> AtAsync(Moment moment, IPage page, Func<Task> load)
    {
        Hold hold = new();
        await (moment switch
        {
            Moment.BeforeTheScript => page.RouteAsync("**/_framework/blazor.web*", hold.KeepAsync),
            Moment.BeforeTheCircuit => page.RouteAsync("**/_blazor/negotiate*", hold.KeepAsync),
            _ => page.RouteWebSocketAsync("**/_blazor?*", socket => hold.Keep(socket, moment)),
        });
        await load();
        while (!await page.EvaluateAsync<bool>("window.recsys !== undefined")) await Task.Delay(20);
        await hold.reached.Task;
        Assert.Equal(0, await page.Locator("html[data-ready]").CountAsync());
        return hold;
    }

    public void LetGo() => gone.TrySetResult();

    private async Task KeepAsync(IRoute route)
    {
        reached.TrySetResult();
        await gone.Task;
        await route.ContinueAsync();
    }

    // What the server sends from that moment on waits, in its order.
    private void Keep(IWebSocketRoute page, Moment moment)
    {
        var sent = Task.CompletedTask;
        var server = page.ConnectToServer();
        var word = moment == Moment.BeforeTheAnswer ? "attachWebRendererInterop" : "JS.RenderBatch";
        server.OnMessage(frame =>
        {
            if (Encoding.Latin1.GetString(frame.Binary ?? []).Contains(word, StringComparison.Ordinal)) reached.TrySetResult();
            sent = SendAsync(sent, page, frame, reached.Task.IsCompleted ? gone.Task : Task.CompletedTask);
        });
    }

    private static async Task SendAsync(Task before, IWebSocketRoute page, IWebSocketFrame frame, Task held)
    {
        await before;
        await held;
        if (frame.Binary is { } bytes) page.Send(bytes);
        else page.Send(frame.Text!);
    }
}
