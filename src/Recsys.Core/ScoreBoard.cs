using System.Numerics;

namespace Recsys.Core;

/// <summary>
/// The scores of one ranking after another, in no order: enough to tell the places of a few items without sorting all.
/// Items keep their slots from ranking to ranking, so that what is the same in all of them is found once.
/// </summary>
/// <param name="itemCount">How many items the catalogue holds, where their places in it are given.</param>
public sealed class ScoreBoard(int itemCount = 0)
{
    private readonly Dictionary<ItemId, int> slots = [];
    private readonly int[] slotOf = new int[itemCount];   // by place in the catalogue: one more than the slot; 0 where it is not yet known
    private int[] placeOf = new int[512];           // by slot: where in this ranking the item stands, from 1; what is greater than Count or of another item is stale
    private double[] bonuses = new double[512];     // by slot; NaN where not yet asked for
    private ItemId[] items = new ItemId[512];       // in the order in which this ranking met them
    private int[] slotAt = new int[512];
    private double[] scores = new double[512];
    private double[] ties = new double[512];

    /// <summary>How many candidates this ranking has.</summary>
    public int Count { get; private set; }

    /// <summary>Begins the next ranking.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds to the score of an item.</summary>
    public void Add(ItemId item, double gain)
    {
        var index = Index(item);   // first: it may make room
        scores[index] += gain;
    }

    /// <summary>The same for an item whose place in the catalogue is known: it is not looked up again.</summary>
    public void Add(ItemId item, int place, double gain)
    {
        ref var known = ref slotOf[place];
        if (known == 0) known = SlotOf(item) + 1;
        var index = Index(item, known - 1);
        scores[index] += gain;
    }

    /// <summary>Sets the score of an item, and what decides among equal scores: more is better.</summary>
    public void Set(ItemId item, double score, double tie)
    {
        var index = Index(item);
        (scores[index], ties[index]) = (score, tie);
    }

    /// <summary>The highest score; 0 where there is no candidate.</summary>
    public double Best()
    {
        var best = Count > 0 ? scores[0] : 0;
        foreach (var score in scores.AsSpan(0, Count)) best = Math.Max(best, score);
        return best;
    }

    /// <summary>Scales every score and adds a bonus; among equals the former score decides.</summary>
    /// <param name="bonusOf">The same in every ranking of the board: it is asked once for an item.</param>
    public void Raise(double scale, Func<ItemId, double> bonusOf)
    {
        for (var i = 0; i < Count; i++)
        {
            ref var bonus = ref bonuses[slotAt[i]];
            if (double.IsNaN(bonus)) bonus = bonusOf(items[i]);
            (scores[i], ties[i]) = (scores[i] * scale + bonus, scores[i]);
        }
    }

    /// <summary>The 1-based place of an item, equals by <see cref="IdOrder"/>; null where it is no candidate.</summary>
    public int? Place(ItemId item)
    {
        if (!slots.TryGetValue(item, out var slot) || IndexIn(slot) is not (>= 0 and var own)) return null;
        var (better, equal) = Compare(scores.AsSpan(0, Count), scores[own]);
        if (equal == 1) return better + 1;
        for (var i = 0; i < Count; i++)
            if (scores[i] == scores[own] && i != own && IsBefore(i, own)) better++;
        return better + 1;
    }

    private bool IsBefore(int one, int other) =>
        ties[one] != ties[other] ? ties[one] > ties[other] : IdOrder.Compare(items[one].Value, items[other].Value) < 0;

    private static (int Better, int Equal) Compare(ReadOnlySpan<double> scores, double own)
    {
        var (better, equal, i) = (Vector<long>.Zero, Vector<long>.Zero, 0);
        for (Vector<double> all = new(own); i <= scores.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            Vector<double> some = new(scores[i..]);
            better -= Vector.GreaterThan(some, all);
            equal -= Vector.Equals(some, all);
        }
        var (last, same) = (0, 0);
        for (; i < scores.Length; i++) (last, same) = (last + (scores[i] > own ? 1 : 0), same + (scores[i] == own ? 1 : 0));
        return ((int)Vector.Sum(better) + last, (int)Vector.Sum(equal) + same);
    }

    private int Index(ItemId item) => Index(item, SlotOf(item));

    private int SlotOf(ItemId item) => slots.TryGetValue(item, out var slot) ? slot : NewSlot(item);

    private int Index(ItemId item, int slot)
    {
        if (IndexIn(slot) is >= 0 and var index) return index;
        if (Count == scores.Length) Grow();
        (items[Count], slotAt[Count], scores[Count], ties[Count]) = (item, slot, 0, 0);
        placeOf[slot] = ++Count;
        return Count - 1;
    }

    private int IndexIn(int slot) => placeOf[slot] is var place && place > 0 && place <= Count && slotAt[place - 1] == slot ? place - 1 : -1;

    private int NewSlot(ItemId item)
    {
        var slot = slots.Count;
        slots.Add(item, slot);
        if (slot == placeOf.Length)
        {
            Array.Resize(ref placeOf, 2 * slot);
            Array.Resize(ref bonuses, 2 * slot);
        }
        bonuses[slot] = double.NaN;
        return slot;
    }

    private void Grow()
    {
        Array.Resize(ref items, 2 * Count);
        Array.Resize(ref slotAt, 2 * Count);
        Array.Resize(ref scores, 2 * Count);
        Array.Resize(ref ties, 2 * Count);
    }
}
