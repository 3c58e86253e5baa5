using Microsoft.AspNetCore.Components;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Web.Components.Profile;

namespace Recsys.Web.Components.Chat;

/// <summary>What a reply says about itself: what was learnt, with the way back, and where a language model was asked in vain.</summary>
public sealed partial class ReplyNotes : ComponentBase
{
    [CascadingParameter] public ChatRoom Room { get; set; } = null!;

    [Parameter, EditorRequired] public TurnModel Turn { get; set; } = null!;

    // Only what is still believed: what was taken back is no longer noted.
    private List<LedgerEvent> Learnt => [.. (Turn.Kept?.Lines ?? Turn.Parts.OfType<NotedPart>().SelectMany(part => part.Lines))
        .Where(line => line.Entry is not null && (Turn.Kept is null || Room.Beliefs.Any(belief => belief.Line == line.Number)))];

    // What can hold in every chat; "not now" cannot.
    private List<LedgerEvent> Wishes => [.. Learnt.Where(line => line.Entry is { OnlyInChat: not null, Facet: not null })];

    private string Noted
    {
        get
        {
            var noted = Learnt.ToLookup(line => line.Entry!.OnlyInChat is null, line => BeliefText.Of(line.Entry!, Room.Catalog));
            return string.Join(". ", [.. Said("Noted", noted[true]), .. Said("Noted for this chat", noted[false])]);
        }
    }

    private static string[] Said(string what, IEnumerable<string> words) => words.Any() ? [$"{what}: {string.Join("; ", words)}"] : [];
}
