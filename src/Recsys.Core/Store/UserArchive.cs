using Recsys.Core.Ledger;

namespace Recsys.Core.Store;

/// <summary>Everything that is kept of one person: what an export holds and an import restores.</summary>
public sealed record UserArchive(UserProfile Profile, IReadOnlyList<LedgerEvent> Ledger, IReadOnlyList<ArchivedChat> Chats);
