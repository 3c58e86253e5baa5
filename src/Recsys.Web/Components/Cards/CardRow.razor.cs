using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Web.Components.Chat;

namespace Recsys.Web.Components.Cards;

/// <summary>A slate as cards; some of them can be chosen to be compared.</summary>
public sealed partial class CardRow(IJSRuntime browser) : ComponentBase
{
    private List<ItemId>? chosen;

    [CascadingParameter] public ChatRoom Room { get; set; } = null!;

    [Parameter, EditorRequired] public SlatePart Slate { get; set; } = null!;

    [Parameter, EditorRequired] public int Turn { get; set; }

    [Parameter, EditorRequired] public ItemMarks Marks { get; set; } = ItemMarks.None;

    private string Id => $"cards-{Turn}";

    /// <summary>Lets cards be chosen, and shows them: who pressed the button below may see only their lower halves.</summary>
    public async Task BeginChoosingAsync()
    {
        chosen ??= [];
        StateHasChanged();
        await browser.InvokeVoidAsync("recsys.reveal", Id);
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
