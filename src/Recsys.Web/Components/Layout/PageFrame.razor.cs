using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Recsys.Web.Components.Layout;

/// <summary>What stands around every page but the chat. Tells the browser when the page hears what is pressed.</summary>
public sealed partial class PageFrame(NavigationManager navigation, IJSRuntime browser) : ComponentBase, IAsyncDisposable
{
    private bool isReady;

    [Parameter] public RenderFragment? ChildContent { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (!isReady) return;
        try
        {
            await browser.InvokeVoidAsync("recsys.detach");
        }
        catch (JSDisconnectedException)
        {
            // the browser is gone
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        isReady = true;
        await browser.InvokeVoidAsync("recsys.ready", navigation.Uri);
    }
}
