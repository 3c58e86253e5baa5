namespace Recsys.Core.Ledger;

/// <summary>What the ledger amounts to in one chat: derived by a pure function, stored nowhere.</summary>
/// <remarks>Of several entries about one item the last word counts.</remarks>
public sealed record Taste
{
    /// <summary>The past for the models: liked, disliked and seen items, oldest first.</summary>
    public required UserHistory History { get; init; }

    /// <summary>Items that may not be shown: hidden for good, or not wanted now.</summary>
    public required IReadOnlySet<ItemId> Hidden { get; init; }

    /// <summary>Items kept for later, oldest first.</summary>
    public required IReadOnlyList<ItemId> Saved { get; init; }

    /// <summary>What is held of facets, oldest first.</summary>
    public required IReadOnlyList<PreferenceEntry> Facets { get; init; }

    /// <summary>Reads the taste that holds in one chat.</summary>
    public static Taste Of(PreferenceLedger ledger, string chat)
    {
        var entries = ledger.In(chat).ToList();
        var verdicts = LastWords(entries, entry => entry.Opinion is Opinion.Liked or Opinion.Disliked or Opinion.Seen);
        var hidden = LastWords(entries, entry => entry.Opinion is Opinion.Hidden or Opinion.NotNow);
        var saved = LastWords(entries, entry => entry.Opinion is Opinion.Saved);
        return new()
        {
            History = new([.. verdicts.Select(entry => new HistoryItem(entry.Item!.Value, Weight(entry)))]),
            Hidden = hidden.Select(entry => entry.Item!.Value).ToHashSet(),
            Saved = [.. saved.Select(entry => entry.Item!.Value)],
            Facets = [.. entries.Where(entry => entry.Facet is not null)],
        };
    }

    private static double Weight(PreferenceEntry entry) => entry.Opinion switch
    {
        Opinion.Liked => entry.Strength,
        Opinion.Disliked => -entry.Strength,
        _ => 0,
    };

    private static List<PreferenceEntry> LastWords(List<PreferenceEntry> entries, Func<PreferenceEntry, bool> about) =>
        [.. entries.Where(entry => entry.Item is not null && about(entry))
            .Index()
            .GroupBy(entry => entry.Item.Item!.Value)
            .Select(same => same.Last())
            .OrderBy(last => last.Index)
            .Select(last => last.Item)];
}
