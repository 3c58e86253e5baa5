using Recsys.Core;
using Recsys.Core.Ledger;
using Recsys.Core.Store;

namespace Recsys.Conversation.Sessions;

/// <summary>Changes a person's ledger; where somebody else wrote in between, the change is made again on what is there now.</summary>
internal sealed class LedgerWriter(IRecsysStore store, UserId user)
{
    private const int Attempts = 10;

    public async Task<PreferenceLedger> ChangeAsync(Func<PreferenceLedger, PreferenceLedger> change, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = await store.ReadLedgerAsync(user, cancellationToken);
            var after = change(before);
            try
            {
                await store.AppendLedgerAsync(user, [.. after.Lines.Skip(before.Lines.Count)], cancellationToken);
                return after;
            }
            catch (StoreConflictException) when (attempt < Attempts)
            {
                // read again
            }
        }
    }
}
