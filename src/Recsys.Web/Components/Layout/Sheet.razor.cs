using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Recsys.Web.Components.Layout;

/// <summary>
/// A native dialog: at the side of a wide screen, at the bottom of a narrow one. What is noticed meanwhile stands in it too,
/// because nothing outside of an open dialog can be pressed.
/// </summary>
public sealed partial class Sheet(IJSRuntime browser) : ComponentBase
{
    private ElementReference dialog;
    private bool isShown;

    [Parameter, EditorRequired] public string Id { get; set; } = "";

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    [Parameter] public bool IsOpen { get; set; }

    [Parameter] public bool IsWide { get; set; }

    [Parameter] public EventCallback OnClose { get; set; }

    /// <summary>Grows whenever the room has changed.</summary>
    [Parameter] public int Version { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isShown == IsOpen) return;
        isShown = IsOpen;
        await browser.InvokeVoidAsync("recsys.sheet", dialog, IsOpen);
    }
}
