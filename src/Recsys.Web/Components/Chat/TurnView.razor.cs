using Microsoft.AspNetCore.Components;
using Recsys.Conversation.Sessions;
using Recsys.Web.Components.Cards;

namespace Recsys.Web.Components.Chat;

/// <summary>One exchange: what was said, the cards, the words, and what can be done next.</summary>
public sealed partial class TurnView : ComponentBase
{
    private (TurnModel, ItemMarks, bool)? shown;
    private bool isDue = true;
    private CardRow? cards;

    [CascadingParameter] public ChatRoom Room { get; set; } = null!;

    [Parameter, EditorRequired] public TurnModel Turn { get; set; } = null!;

    [Parameter, EditorRequired] public ItemMarks Marks { get; set; } = ItemMarks.None;

    /// <summary>Is some turn being taken?</summary>
    [Parameter] public bool IsBusy { get; set; }

    [Parameter] public EventCallback<int> OnEdit { get; set; }

    // A turn that is kept changes only with the buttons of its items: long chats stay quick.
    protected override void OnParametersSet()
    {
        isDue = shown != (Turn, Marks, IsBusy);
        shown = (Turn, Marks, IsBusy);
    }

    protected override bool ShouldRender() => isDue;
}
