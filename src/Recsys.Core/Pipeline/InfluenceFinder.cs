namespace Recsys.Core.Pipeline;

/// <summary>
/// Asks the models themselves why an item is shown: it leaves out one liked item after the other and sees which absence
/// lets the shown item fall furthest.
/// </summary>
/// <param name="rank">The ranking, by item, that a history leads to.</param>
internal sealed class InfluenceFinder(Func<UserHistory, Task<IReadOnlyDictionary<ItemId, int>>> rank)
{
    private const int MostRecent = 30;   // what lies further back is rarely the reason, and each costs a retrieval

    public async Task<IReadOnlyDictionary<ItemId, Influence>> FindAsync(UserHistory history, IReadOnlyCollection<ItemId> shown)
    {
        var whole = await rank(history);
        Dictionary<ItemId, Influence> strongest = [];
        foreach (var liked in history.Liked.Reverse().Distinct().Take(MostRecent))
        {
            var without = await rank(new([.. history.Items.Where(past => past.Item != liked)]));
            foreach (var item in shown.Where(whole.ContainsKey))
            {
                Influence influence = new(item, liked, whole[item], without.TryGetValue(item, out var fallen) ? fallen : null);
                if (Fall(influence) > (strongest.TryGetValue(item, out var known) ? Fall(known) : 0)) strongest[item] = influence;
            }
        }
        return strongest;
    }

    private static int Fall(Influence influence) => (influence.RankWithout ?? int.MaxValue) - influence.Rank;
}
