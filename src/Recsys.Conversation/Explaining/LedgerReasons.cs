using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Explaining;

/// <summary>The lines of the ledger that speak for an item: tastes in facets that it has.</summary>
internal static class LedgerReasons
{
    public static IEnumerable<LeaningReason> Of(Item item, PreferenceLedger ledger, string chat) =>
        from line in ledger.Believed
        let entry = line.Entry!
        where entry.HoldsIn(chat) && entry.Firmness == Firmness.Leaning && entry.Opinion == Opinion.Liked
        where entry.Facet is { Polarity: Polarity.Wanted, IsRelative: false } facet && facet.Admits(item)
        orderby line.Number descending
        select new LeaningReason(entry.Facet!, line.Number);
}
