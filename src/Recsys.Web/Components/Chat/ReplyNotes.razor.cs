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

    private IEnumerable<StepNote> Fallbacks => Turn.Kept?.Trace.Notes.Where(note => note.IsFallback) ?? [];

    // Only what is still believed: what was taken back is no longer noted.
    private List<LedgerEvent> Learnt => [.. (Turn.Kept?.Lines ?? Turn.Parts.OfType<NotedPart>().SelectMany(part => part.Lines))
        .Where(line => line.Entry is not null && (Turn.Kept is null || Room.Beliefs.Any(belief => belief.Line == line.Number)))];

    private List<LedgerEvent> Temporary => [.. Learnt.Where(line => line.Entry!.OnlyInChat is not null)];

    private string Words(LedgerEvent line) =>
        BeliefText.Of(line.Entry!, Room.Catalog) + (line.Entry!.OnlyInChat is null ? "" : " (this chat)");
}
