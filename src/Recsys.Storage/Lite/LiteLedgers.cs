using LiteDB;
using Recsys.Core;
using Recsys.Core.Ledger;
using Recsys.Core.Store;

namespace Recsys.Storage.Lite;

/// <summary>The ledgers of a <see cref="LiteStore"/>, a row a line.</summary>
internal sealed class LiteLedgers(LiteDatabase database)
{
    private readonly LiteRows<LedgerEvent> rows = new(database, "ledger", StoreJson.Default.LedgerEvent);

    public PreferenceLedger Read(UserId user) => new(rows.Of(user.Value));

    public void Append(UserId user, IReadOnlyList<LedgerEvent> lines)
    {
        if (lines.Count == 0) return;
        var kept = rows.CountOf(user.Value);
        foreach (var (index, line) in lines.Index())
        {
            if (line.Number != kept + index + 1)
                throw new StoreConflictException($"The ledger of '{user}' has {kept + index} lines, so line {line.Number} does not follow.");
            rows.Put($"{user.Value}\n{line.Number}", user.Value, line.Number, line);
        }
    }

    public void Delete(UserId user) => rows.DeleteOf(user.Value);
}
