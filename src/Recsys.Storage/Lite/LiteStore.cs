using LiteDB;
using Recsys.Core;
using Recsys.Core.Ledger;
using Recsys.Core.Store;

namespace Recsys.Storage.Lite;

/// <summary>The embedded store: one LiteDB file, every write on one thread, reads free.</summary>
/// <remarks>
/// LiteDB 5 loses documents and breaks its file under concurrent writers, so one thread does all of them and no
/// transaction ever crosses an await.
/// </remarks>
public sealed class LiteStore : IRecsysStore
{
    private readonly LiteFile file;
    private readonly LiteDatabase database;
    private readonly LiteUsers users;
    private readonly LiteLedgers ledgers;
    private readonly LiteChats chats;
    private readonly LiteWriter writer = new();

    /// <param name="path">The file; it and its folder are made where they are missing. As soon as it cannot be written, what it holds goes on in memory.</param>
    /// <param name="failed">Told once why the file cannot be written, for the log.</param>
    /// <exception cref="StoreRefusedException">The file is open elsewhere, or is not such a store.</exception>
    public LiteStore(string path, Action<Exception>? failed = null)
    {
        file = LiteFile.Open(path, failed ?? (_ => { }));
        database = file.Database;
        (users, ledgers, chats) = (new(database), new(database), new(database));
    }

    public string? Problem => file.Problem;

    public ValueTask<IReadOnlyList<UserProfile>> ListUsersAsync(CancellationToken cancellationToken = default) => new(users.All());

    public ValueTask<UserProfile?> FindUserAsync(UserId user, CancellationToken cancellationToken = default) => new(users.Find(user));

    public ValueTask SaveUserAsync(UserProfile profile, CancellationToken cancellationToken = default) =>
        Write(() => users.Save(profile), cancellationToken);

    public ValueTask<bool> DeleteUserAsync(UserId user, CancellationToken cancellationToken = default) => new(writer.RunAsync(() =>
    {
        var wasThere = InTransaction(() =>
        {
            chats.DeleteAll(user);
            ledgers.Delete(user);
            return users.Delete(user);
        });
        database.Checkpoint();   // until then the log holds what was deleted
        return wasThere;
    }, cancellationToken));

    public ValueTask<PreferenceLedger> ReadLedgerAsync(UserId user, CancellationToken cancellationToken = default) => new(ledgers.Read(user));

    public ValueTask AppendLedgerAsync(UserId user, IReadOnlyList<LedgerEvent> lines, CancellationToken cancellationToken = default) =>
        Write(() => ledgers.Append(user, lines), cancellationToken);

    public ValueTask<IReadOnlyList<Chat>> ListChatsAsync(UserId user, CancellationToken cancellationToken = default) => new(chats.All(user));

    public ValueTask<Chat?> FindChatAsync(UserId user, string chat, CancellationToken cancellationToken = default) => new(chats.Find(user, chat));

    public ValueTask SaveChatAsync(UserId user, Chat chat, CancellationToken cancellationToken = default) =>
        Write(() => chats.Save(user, chat), cancellationToken);

    public ValueTask<bool> DeleteChatAsync(UserId user, string chat, CancellationToken cancellationToken = default) =>
        Write(() => chats.Delete(user, chat), cancellationToken);

    public ValueTask<IReadOnlyList<ChatTurn>> ReadTurnsAsync(UserId user, string chat, CancellationToken cancellationToken = default) =>
        new(chats.ReadTurns(user, chat));

    public ValueTask SaveUnansweredAsync(UserId user, string chat, Unanswered said, CancellationToken cancellationToken = default) =>
        Write(() => chats.SaveUnanswered(user, chat, said), cancellationToken);

    public ValueTask<IReadOnlyList<Unanswered>> ReadUnansweredAsync(UserId user, string chat, CancellationToken cancellationToken = default) =>
        new(chats.ReadUnanswered(user, chat));

    public ValueTask<bool> DropUnansweredAsync(UserId user, string chat, string id, CancellationToken cancellationToken = default) =>
        Write(() => chats.DropUnanswered(user, chat, id), cancellationToken);

    public ValueTask SaveTurnAsync(
        UserId user, string chat, ChatTurn turn, IReadOnlyList<LedgerEvent> lines, CancellationToken cancellationToken = default) => Write(() =>
    {
        chats.SaveTurn(user, chat, turn);
        ledgers.Append(user, lines);
    }, cancellationToken);

    public ValueTask<bool> JudgeTurnAsync(UserId user, string chat, int number, TurnVerdict? verdict, CancellationToken cancellationToken = default) =>
        Write(() => chats.JudgeTurn(user, chat, number, verdict), cancellationToken);

    // Among the writes, so that profile, ledger and chats are of one moment.
    public ValueTask<UserArchive?> ExportAsync(UserId user, CancellationToken cancellationToken = default) => new(writer.RunAsync(() => users.Find(user) is { } profile
        ? new UserArchive(profile, ledgers.Read(user).Lines, [.. chats.All(user).Select(chat => new ArchivedChat(chat, chats.ReadTurns(user, chat.Id)) { Unanswered = chats.ReadUnanswered(user, chat.Id) })])
        : null, cancellationToken));

    public ValueTask ImportAsync(UserArchive archive, CancellationToken cancellationToken = default) => Write(() =>
    {
        var user = archive.Profile.Id;
        if (users.Find(user) is not null) throw new StoreConflictException($"There is already a user '{user}': delete them first, or import under another id.");
        users.Save(archive.Profile);
        ledgers.Append(user, archive.Ledger);
        foreach (var archived in archive.Chats)
        {
            var chat = archived.Chat;
            if (chats.Exists(chat.Id)) throw new StoreConflictException($"There is already a chat '{chat.Id}'.");
            chats.Save(user, chat);
            foreach (var turn in archived.Turns) chats.SaveTurn(user, chat.Id, turn);
            foreach (var said in archived.Unanswered ?? []) chats.SaveUnanswered(user, chat.Id, said);
            chats.Save(user, chat);   // saving turns moved the time of its last change
        }
    }, cancellationToken);

    public void Dispose()
    {
        writer.Dispose();
        file.Dispose();
    }

    private ValueTask Write(Action write, CancellationToken cancellationToken) => new(writer.RunAsync(() => InTransaction(() =>
    {
        write();
        return true;
    }), cancellationToken));

    private ValueTask<T> Write<T>(Func<T> write, CancellationToken cancellationToken) => new(writer.RunAsync(() => InTransaction(write), cancellationToken));

    private T InTransaction<T>(Func<T> write)
    {
        database.BeginTrans();
        try
        {
            var result = write();
            database.Commit();
            file.Sync();
            return result;
        }
        catch
        {
            database.Rollback();
            throw;
        }
    }
}
