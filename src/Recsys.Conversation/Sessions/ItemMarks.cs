using Recsys.Core;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Sessions;

/// <summary>What a person holds of items in one chat, as their buttons show it.</summary>
public sealed class ItemMarks
{
    private readonly HashSet<(ItemId, Opinion)> marks = [];

    private ItemMarks(IEnumerable<PreferenceEntry> entries)
    {
        foreach (var entry in entries.Where(entry => entry.Item is not null))
        {
            if (IsVerdict(entry.Opinion)) marks.RemoveWhere(mark => mark.Item1 == entry.Item && IsVerdict(mark.Item2));   // the last word counts
            marks.Add((entry.Item!.Value, entry.Opinion));
        }
    }

    public static ItemMarks None { get; } = new([]);

    public static ItemMarks Of(PreferenceLedger ledger, string chat) => new(ledger.In(chat));

    public bool Has(ItemId item, Opinion opinion) => marks.Contains((item, opinion));

    private static bool IsVerdict(Opinion opinion) => opinion is Opinion.Liked or Opinion.Disliked or Opinion.Seen;
}
