using Recsys.Core;

namespace Recsys.Simulation.Matching;

/// <summary>
/// A plain attribute matcher: an item scores one for each wanted statement that it satisfies and minus one for each
/// unwanted one that it breaks.
/// </summary>
public sealed class AttributeMatch
{
    private readonly AttributeIndex index;
    private readonly int[] scores;

    public AttributeMatch(AttributeIndex index, IEnumerable<Constraint> said)
    {
        this.index = index;
        scores = new int[index.Count];
        foreach (var constraint in said)
        {
            var gain = constraint.Polarity == Polarity.Wanted ? 1 : -1;
            foreach (var item in index.Holding(constraint)) scores[item] += gain;
        }
    }

    /// <summary>
    /// log₂ N − log₂ rank of the best placed target. Everything that scores as well stands before it: nothing said is
    /// nothing known.
    /// </summary>
    public double Bits(IEnumerable<ItemId> targets)
    {
        var best = targets.Select(index.IndexOf).Where(place => place >= 0).Select(place => scores[place]).DefaultIfEmpty(int.MinValue).Max();
        if (best == int.MinValue) return 0;
        var rank = 0;
        foreach (var score in scores) if (score >= best) rank++;
        return Math.Log2(index.Count) - Math.Log2(rank);
    }

    /// <summary>The best items that are not left out; ties by popularity, then by id.</summary>
    public IReadOnlyList<ItemId> Best(int count, IReadOnlySet<ItemId> without) => Chosen(count, without, i => (scores[i], -index.PlaceOf(i)));

    /// <summary>The items that answer the statements worst, the least popular first.</summary>
    public IReadOnlyList<ItemId> Worst(int count, IReadOnlySet<ItemId> without) => Chosen(count, without, i => (-scores[i], index.PlaceOf(i)));

    private ItemId[] Chosen(int count, IReadOnlySet<ItemId> without, Func<int, (int, int)> rankOf)
    {
        PriorityQueue<ItemId, (int, int)> best = new(count + 1);
        for (var i = 0; i < scores.Length; i++)
        {
            var rank = rankOf(i);
            if (best.Count == count && best.TryPeek(out _, out var worst) && rank.CompareTo(worst) <= 0) continue;
            var item = index.Catalog.Items[i].Id;
            if (without.Contains(item)) continue;
            best.Enqueue(item, rank);
            if (best.Count > count) best.Dequeue();
        }
        var items = new ItemId[best.Count];
        for (var i = items.Length - 1; i >= 0; i--) items[i] = best.Dequeue();
        return items;
    }
}
