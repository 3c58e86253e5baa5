using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Tracking;

/// <summary>Writes what one turn learns into the ledger, with its provenance.</summary>
/// <param name="isImpersonal">Does the chat answer as to anybody? Then the lasting taste is neither looked at nor written, and all that is said holds for the chat alone.</param>
internal sealed class LedgerScribe(PreferenceLedger ledger, string chat, int turn, string text, DateTimeOffset when, bool isImpersonal)
{
    private readonly int before = ledger.Lines.Count;
    private readonly string cause = TurnCause.Of(chat, turn);

    public PreferenceLedger Ledger { get; private set; } = ledger;

    public string Chat { get; } = chat;

    /// <summary>What was written so far.</summary>
    public IReadOnlyList<LedgerEvent> Lines => [.. Ledger.Lines.Skip(before)];

    /// <summary>What holds in this chat, as it was before the turn.</summary>
    public IEnumerable<LedgerEvent> Earlier =>
        Ledger.Believed.Where(line => line.Cause != cause && line.Entry!.HoldsIn(Chat) && !(isImpersonal && line.Entry.OnlyInChat is null));

    /// <summary>What holds in this chat now.</summary>
    public IEnumerable<LedgerEvent> Held => Ledger.Believed.Where(line => line.Entry!.HoldsIn(Chat));

    public void State(ItemId item, Opinion opinion, TextSpan span, Func<PreferenceEntry, PreferenceEntry>? more = null)
    {
        var entry = PreferenceEntry.About(item, opinion, Source(span));
        Write(more is null ? entry : more(entry));
    }

    public void State(Constraint facet, Opinion opinion, Firmness firmness, Scope scope, TextSpan span) =>
        Write(PreferenceEntry.About(facet with { Polarity = Polarity.Wanted }, opinion, Source(span)) with
        {
            Firmness = firmness,
            OnlyInChat = IsOfChat(scope) ? Chat : null,
        });

    /// <summary>Does what is said to hold in this scope hold for the chat alone?</summary>
    public bool IsOfChat(Scope scope) => isImpersonal || scope == Scope.Chat;

    public void Retract(LedgerEvent line) => Ledger = Ledger.Retract(line.Number, cause, when);

    public void Undo(int undone) => Ledger = Ledger.Undo(TurnCause.Of(Chat, undone), cause, when);

    private void Write(PreferenceEntry entry) => Ledger = Ledger.State(isImpersonal ? entry with { OnlyInChat = Chat } : entry, cause, when);

    private Provenance Source(TextSpan span) =>
        new(Origin.Utterance, span.Length > 0 && span.End <= text.Length ? text.Substring(span.Start, span.Length) : text, Chat, turn);
}
