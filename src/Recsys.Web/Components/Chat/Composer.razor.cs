using Microsoft.AspNetCore.Components;
using Recsys.Conversation.Sessions;

namespace Recsys.Web.Components.Chat;

/// <summary>The message box. Its text stays in the browser until it is sent, so that typing asks nothing of the server.</summary>
public sealed partial class Composer(LimitsOptions limits) : ComponentBase
{
    [Parameter] public bool IsAnswering { get; set; }

    [Parameter] public bool IsEditing { get; set; }

    [Parameter] public EventCallback OnStop { get; set; }

    [Parameter] public EventCallback OnCancelEdit { get; set; }

    private int Longest => limits.InputLength;
}
