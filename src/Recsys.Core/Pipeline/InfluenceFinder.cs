namespace Recsys.Core.Pipeline;

/// <summary>
/// Asks the models themselves why an item is shown: it leaves out one liked item after the other, all in one call, and sees
/// which absence lets the shown item fall furthest.
/// </summary>
/// <param name="rank">The places of the shown items in the ranking that each of some histories leads to; one that is missing is no candidate.</param>
internal sealed class InfluenceFinder(Func<IReadOnlyList<UserHistory>, Task<IReadOnlyList<IReadOnlyDictionary<ItemId, int>>>> rank)
{
    private const int MostRecent = 30;   // what lies further back is rarely the reason, and each costs a retrieval

    public async Task<IReadOnlyDictionary<ItemId, Influence>> FindAsync(UserHistory history)
    {
        ItemId[] liked = [.. history.Liked.Reverse().Distinct().Take(MostRecent)];
        var places = await rank([history, .. liked.Select(left => Without(left, history))]);

        var whole = places[0];
        Dictionary<ItemId, Influence> strongest = [];
        foreach (var (left, without) in liked.Zip(places.Skip(1)))
            foreach (var (item, place) in whole)
            {
                Influence influence = new(item, left, place, without.TryGetValue(item, out var fallen) ? fallen : null);
                if (Fall(influence) > (strongest.TryGetValue(item, out var known) ? Fall(known) : 0)) strongest[item] = influence;
            }
        return strongest;
    }

    private static UserHistory Without(ItemId left, UserHistory history)
    {
        var kept = new HistoryItem[history.Items.Count];
        var count = 0;
        foreach (var past in history.Items)
            if (past.Item != left) kept[count++] = past;
        return new(kept[..count]);
    }

    private static int Fall(Influence influence) => (influence.RankWithout ?? int.MaxValue) - influence.Rank;
}
