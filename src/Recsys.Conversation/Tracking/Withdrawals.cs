using System.Text.RegularExpressions;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Tracking;

/// <summary>Wishes that are taken back by what else would refuse: "drop the 80s" after "from the 80s" asks for no other decade.</summary>
internal static partial class Withdrawals
{
    /// <summary>The lines of this chat that the slot takes back; none where it refuses something that was not asked for.</summary>
    public static IReadOnlyList<LedgerEvent> In(ConstraintSlot slot, string text, LedgerScribe scribe)
    {
        if (slot.Constraint.Polarity == Polarity.Wanted || !Removal().IsMatch(text[..Math.Min(slot.Span.Start, text.Length)])) return [];
        var wish = slot.Constraint with { Polarity = Polarity.Wanted };
        return [.. scribe.Earlier.Where(line => line.Entry is { Opinion: Opinion.Liked, OnlyInChat: not null } held && held.Facet == wish)];
    }

    [GeneratedRegex(@"\b(drop|lose|scrap|ditch|remove|skip|cut|leave out|take out|get rid of)( (the|that|this|all|all the))?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Removal();
}
