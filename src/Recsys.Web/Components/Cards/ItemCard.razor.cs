using Microsoft.AspNetCore.Components;
using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Web.Components.Chat;

namespace Recsys.Web.Components.Cards;

/// <summary>An item with the strongest reason for it and the buttons that say what one thinks of it.</summary>
public sealed partial class ItemCard : ComponentBase
{
    private static readonly (Opinion Opinion, string Icon, string Label)[] buttons =
    [
        (Opinion.Liked, "like", "Like"),
        (Opinion.Disliked, "dislike", "Not for me"),
        (Opinion.Seen, "seen", "Seen"),
        (Opinion.Saved, "save", "Save for later"),
    ];

    [CascadingParameter] public ChatRoom Room { get; set; } = null!;

    [Parameter, EditorRequired] public ItemId Item { get; set; }

    [Parameter] public Explanation? Explanation { get; set; }

    [Parameter, EditorRequired] public int Turn { get; set; }

    [Parameter, EditorRequired] public ItemMarks Marks { get; set; } = ItemMarks.None;

    private static string Strength(MatchStrength match) => match switch
    {
        MatchStrength.Strong => "strong",
        MatchStrength.Good => "good",
        MatchStrength.WorthATry => "try",
        _ => "",
    };
}
