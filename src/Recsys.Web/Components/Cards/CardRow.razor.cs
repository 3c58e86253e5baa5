using Microsoft.AspNetCore.Components;
using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Web.Components.Chat;

namespace Recsys.Web.Components.Cards;

/// <summary>A slate as cards; some of them can be chosen to be compared.</summary>
public sealed partial class CardRow : ComponentBase
{
    private List<ItemId>? chosen;

    [CascadingParameter] public ChatRoom Room { get; set; } = null!;

    [Parameter, EditorRequired] public SlatePart Slate { get; set; } = null!;

    [Parameter, EditorRequired] public int Turn { get; set; }

    [Parameter, EditorRequired] public ItemMarks Marks { get; set; } = ItemMarks.None;

    /// <summary>Lets cards be chosen.</summary>
    public void BeginChoosing()
    {
        chosen ??= [];
        StateHasChanged();
    }

    private IEnumerable<(RankedItem Ranked, Explanation? Explanation)> Cards =>
        Slate.Slate.Items.Select(ranked => (ranked, Slate.Explanations.FirstOrDefault(explanation => explanation.Item == ranked.Item)));

    private bool IsAway(ItemId item) =>
        Marks.Has(item, Opinion.Hidden) || Marks.Has(item, Opinion.NotNow) || Marks.Has(item, Opinion.Disliked);

    private void Choose(ItemId item)
    {
        if (!chosen!.Remove(item)) chosen.Add(item);
    }

    private void Compare()
    {
        Room.Compare([.. chosen!], Turn);
        chosen = null;
    }
}
