using Recsys.Core.Ledger;

namespace Recsys.Core.Store;

/// <summary>
/// Keeps people, their ledgers and their chats. Everything is asked for in the name of a user, and what belongs to
/// another one is not found. A write that has returned survives a crash; one that has not leaves nothing behind.
/// </summary>
public interface IRecsysStore : IDisposable
{
    /// <summary>Why nothing that is written now will last, in a sentence; null where all of it does.</summary>
    string? Problem => null;

    /// <summary>All people, by name.</summary>
    ValueTask<IReadOnlyList<UserProfile>> ListUsersAsync(CancellationToken cancellationToken = default);

    ValueTask<UserProfile?> FindUserAsync(UserId user, CancellationToken cancellationToken = default);

    /// <summary>Adds a person or changes their profile.</summary>
    ValueTask SaveUserAsync(UserProfile profile, CancellationToken cancellationToken = default);

    /// <summary>Deletes a person with everything that is kept of them.</summary>
    /// <returns>Was there such a person?</returns>
    ValueTask<bool> DeleteUserAsync(UserId user, CancellationToken cancellationToken = default);

    /// <summary>The ledger; empty for somebody unknown.</summary>
    ValueTask<PreferenceLedger> ReadLedgerAsync(UserId user, CancellationToken cancellationToken = default);

    /// <summary>Adds lines to a ledger, all or none.</summary>
    /// <exception cref="StoreConflictException">The first line does not follow the last one that is kept.</exception>
    ValueTask AppendLedgerAsync(UserId user, IReadOnlyList<LedgerEvent> lines, CancellationToken cancellationToken = default);

    /// <summary>A person's chats, the last changed first.</summary>
    ValueTask<IReadOnlyList<Chat>> ListChatsAsync(UserId user, CancellationToken cancellationToken = default);

    ValueTask<Chat?> FindChatAsync(UserId user, string chat, CancellationToken cancellationToken = default);

    /// <summary>Adds a chat or changes its title.</summary>
    /// <exception cref="StoreConflictException">The identifier belongs to somebody else's chat.</exception>
    ValueTask SaveChatAsync(UserId user, Chat chat, CancellationToken cancellationToken = default);

    /// <summary>Deletes a chat with its turns; the ledger keeps what was learnt in it.</summary>
    /// <returns>Was there such a chat?</returns>
    ValueTask<bool> DeleteChatAsync(UserId user, string chat, CancellationToken cancellationToken = default);

    /// <summary>The turns of a chat in order; none where the user has no such chat.</summary>
    ValueTask<IReadOnlyList<ChatTurn>> ReadTurnsAsync(UserId user, string chat, CancellationToken cancellationToken = default);

    /// <summary>Writes down what was said before it is answered; the turn that answers it takes it away.</summary>
    /// <exception cref="StoreConflictException">The user has no such chat.</exception>
    ValueTask SaveUnansweredAsync(UserId user, string chat, Unanswered said, CancellationToken cancellationToken = default);

    /// <summary>What was said in a chat and never answered, oldest first; none where the user has no such chat.</summary>
    ValueTask<IReadOnlyList<Unanswered>> ReadUnansweredAsync(UserId user, string chat, CancellationToken cancellationToken = default);

    /// <summary>Forgets what is not to be answered any more.</summary>
    /// <returns>Was it there?</returns>
    ValueTask<bool> DropUnansweredAsync(UserId user, string chat, string id, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes a turn, replacing one of the same number and those after it, together with its ledger lines, and takes away what it
    /// answers, all or none.
    /// </summary>
    /// <exception cref="StoreConflictException">The user has no such chat, a turn before it is missing, or the ledger has moved on.</exception>
    ValueTask SaveTurnAsync(
        UserId user, string chat, ChatTurn turn, IReadOnlyList<LedgerEvent> lines, CancellationToken cancellationToken = default);

    /// <summary>Writes down what a person thinks of an answer; null takes it back. The turns after it stay.</summary>
    /// <returns>Has the user such a turn?</returns>
    ValueTask<bool> JudgeTurnAsync(UserId user, string chat, int number, TurnVerdict? verdict, CancellationToken cancellationToken = default);

    /// <summary>Everything that is kept of a person, or null.</summary>
    ValueTask<UserArchive?> ExportAsync(UserId user, CancellationToken cancellationToken = default);

    /// <summary>Restores a person from an archive, all or nothing.</summary>
    /// <exception cref="StoreConflictException">There is already a person, or a chat, of that identifier.</exception>
    ValueTask ImportAsync(UserArchive archive, CancellationToken cancellationToken = default);
}
