using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Store;

namespace Recsys.Conversation.Sessions;

/// <summary>Writes turns and their ledger lines together, and rolls the ledger back where turns are taken again.</summary>
internal sealed class TurnKeeper(IRecsysStore store, UserId user, string chat, TimeProvider clock)
{
    private const int Attempts = 10;

    /// <summary>The ledger without what the turns from <paramref name="first"/> to <paramref name="last"/> wrote; not written yet.</summary>
    public PreferenceLedger RolledBack(PreferenceLedger ledger, int first, int last)
    {
        for (var number = last; number >= first; number--)
            ledger = ledger.Undo($"{chat}/{number}", $"{chat}/{number}/again", clock.GetUtcNow());
        return ledger;
    }

    /// <param name="answers">What was said, as it was noted before it was answered.</param>
    /// <param name="known">How many lines the ledger had when the turn began.</param>
    /// <param name="before">The turns of the chat until now.</param>
    /// <returns>The turn as it was kept; null where the chat was deleted meanwhile.</returns>
    public async Task<Turn?> KeepAsync(TurnCompleted completed, string answers, int known, IReadOnlyList<Turn> before)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await store.FindChatAsync(user, chat) is not { } kept) return null;
            var now = await store.ReadLedgerAsync(user);
            LedgerShift shift = new(known, now.Lines.Count - known);
            var turn = KeptTrace.Of(shift.Of(completed.Turn));
            try
            {
                await store.SaveTurnAsync(user, chat, new(turn.Number, clock.GetUtcNow(), turn.Utterance, KeptReply.Write(turn)) { Answers = answers, Title = Title(kept.Title, before, turn) },
                    [.. completed.Ledger.Lines.Skip(known).Select(shift.Of)]);
                return turn;
            }
            catch (StoreConflictException) when (attempt < Attempts)
            {
                // something was written in between: place the lines anew
            }
        }
    }

    // A name that somebody gave stays.
    private static string? Title(string title, IReadOnlyList<Turn> before, Turn turn) =>
        title == ChatTitle.Of(before) ? ChatTitle.Of([.. before.Take(turn.Number - 1), turn]) : null;
}
