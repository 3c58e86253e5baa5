namespace Recsys.Conversation.Planning;

/// <summary>The part of a pool that an answer leaves, added up item by item.</summary>
internal struct Split
{
    private double weightedLogs;   // Σ p log₂ p

    /// <summary>Σ p.</summary>
    public double Weight { get; private set; }

    public int Count { get; private set; }

    /// <summary>H = log₂ W − Σ p log₂ p / W, in bits, of the part alone.</summary>
    public readonly double Entropy => Weight > 0 ? Math.Log2(Weight) - weightedLogs / Weight : 0;

    /// <summary>Adds one item.</summary>
    /// <param name="p">Its probability.</param>
    /// <param name="weightedLog">p log₂ p.</param>
    public void Add(double p, double weightedLog)
    {
        Weight += p;
        weightedLogs += weightedLog;
        Count++;
    }

    /// <summary>Adds another part that shares no item with this one.</summary>
    public void Add(Split other)
    {
        Weight += other.Weight;
        weightedLogs += other.weightedLogs;
        Count += other.Count;
    }
}
