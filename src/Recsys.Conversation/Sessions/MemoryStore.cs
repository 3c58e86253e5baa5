using Recsys.Core;
using Recsys.Core.Ledger;
using Recsys.Core.Store;

namespace Recsys.Conversation.Sessions;

/// <summary>A store of one temporary chat: it lives in memory and is gone with the chat.</summary>
internal sealed class MemoryStore(UserProfile profile, PreferenceLedger ledger, Chat chat) : IRecsysStore
{
    private readonly Lock gate = new();
    private readonly List<ChatTurn> turns = [];
    private List<LedgerEvent> lines = [.. ledger.Lines];
    private Chat? kept = chat;

    public ValueTask<IReadOnlyList<UserProfile>> ListUsersAsync(CancellationToken cancellationToken = default) => new([profile]);

    public ValueTask<UserProfile?> FindUserAsync(UserId user, CancellationToken cancellationToken = default) => new(Owns(user) ? profile : null);

    public ValueTask SaveUserAsync(UserProfile profile, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("A temporary chat keeps no people.");

    public ValueTask<bool> DeleteUserAsync(UserId user, CancellationToken cancellationToken = default) => new(false);

    public ValueTask<PreferenceLedger> ReadLedgerAsync(UserId user, CancellationToken cancellationToken = default)
    {
        lock (gate) return new(Owns(user) ? new PreferenceLedger([.. lines]) : PreferenceLedger.Empty);
    }

    public ValueTask AppendLedgerAsync(UserId user, IReadOnlyList<LedgerEvent> lines, CancellationToken cancellationToken = default)
    {
        lock (gate) Append(lines);
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<Chat>> ListChatsAsync(UserId user, CancellationToken cancellationToken = default) =>
        new(Owns(user) && kept is { } chat ? [chat] : []);

    public ValueTask<Chat?> FindChatAsync(UserId user, string chat, CancellationToken cancellationToken = default) =>
        new(Owns(user) && kept?.Id == chat ? kept : null);

    public ValueTask SaveChatAsync(UserId user, Chat chat, CancellationToken cancellationToken = default)
    {
        lock (gate) kept = chat;
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> DeleteChatAsync(UserId user, string chat, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            var wasThere = kept is not null;
            kept = null;
            turns.Clear();
            return new(wasThere);
        }
    }

    public ValueTask<IReadOnlyList<ChatTurn>> ReadTurnsAsync(UserId user, string chat, CancellationToken cancellationToken = default)
    {
        lock (gate) return new(Owns(user) ? [.. turns] : []);
    }

    // It lasts no longer than the session, which knows what it has not answered.
    public ValueTask SaveUnansweredAsync(UserId user, string chat, Unanswered said, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    public ValueTask<IReadOnlyList<Unanswered>> ReadUnansweredAsync(UserId user, string chat, CancellationToken cancellationToken = default) => new([]);

    public ValueTask<bool> DropUnansweredAsync(UserId user, string chat, string id, CancellationToken cancellationToken = default) => new(false);

    public ValueTask SaveTurnAsync(
        UserId user, string chat, ChatTurn turn, IReadOnlyList<LedgerEvent> lines, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            if (kept?.Id != chat || turn.Number < 1 || turn.Number > turns.Count + 1) throw new StoreConflictException($"There is no place for turn {turn.Number}.");
            Append(lines);
            turns.RemoveRange(turn.Number - 1, turns.Count - turn.Number + 1);
            turns.Add(turn with { Title = null });
            kept = kept with { Title = turn.Title ?? kept.Title };
        }
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> JudgeTurnAsync(UserId user, string chat, int number, TurnVerdict? verdict, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            if (!Owns(user) || number < 1 || number > turns.Count) return new(false);
            turns[number - 1] = turns[number - 1] with { Verdict = verdict };
            return new(true);
        }
    }

    public ValueTask<UserArchive?> ExportAsync(UserId user, CancellationToken cancellationToken = default) => new((UserArchive?)null);

    public ValueTask ImportAsync(UserArchive archive, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("A temporary chat keeps no people.");

    public void Dispose() => lines = [];

    private bool Owns(UserId user) => user == profile.Id;

    private void Append(IReadOnlyList<LedgerEvent> added)
    {
        if (added.Count > 0 && added[0].Number != lines.Count + 1) throw new StoreConflictException("The ledger has moved on.");
        lines.AddRange(added);
    }
}
