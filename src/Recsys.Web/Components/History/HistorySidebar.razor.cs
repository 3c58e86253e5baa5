using Microsoft.AspNetCore.Components;
using Recsys.Web.Components.Chat;

namespace Recsys.Web.Components.History;

/// <summary>The earlier chats: to search, open, rename and delete.</summary>
public sealed partial class HistorySidebar(NavigationManager navigation) : ComponentBase
{
    private string? renaming;
    private string? deleting;
    private string title = "";

    [CascadingParameter] public ChatRoom Room { get; set; } = null!;

    /// <summary>The chat that is shown.</summary>
    [Parameter] public string? Current { get; set; }

    /// <summary>Grows whenever the room has changed.</summary>
    [Parameter] public int Version { get; set; }

    // A new chat that nobody has spoken in is as good as another one.
    private bool isOnNew => navigation.ToBaseRelativePath(navigation.Uri).Length == 0 && RendererInfo.IsInteractive;

    private async Task NewAsync() => await Room.ListChatsAsync("");

    // Bound, so that the server never writes back what was typed a moment ago.
    private Task SearchAsync(string words) => Room.ListChatsAsync(words);

    private async Task RenameAsync()
    {
        await Room.RenameAsync(renaming!, title);
        renaming = null;
    }

    private async Task DeleteAsync(string chat)
    {
        deleting = null;
        if (await Room.DeleteAsync(chat) && chat == Current) navigation.NavigateTo("/");
    }
}
