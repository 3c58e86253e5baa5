using System.Collections.Concurrent;

namespace Recsys.Serving.Retrieval;

/// <summary>
/// What a model answered lately, by history. A person's history stays the same over many turns of a conversation, and with it
/// everything that a model says of it and of the histories that lack one item.
/// </summary>
/// <remarks>Two generations: when the young one is full it grows old, and what nobody asks for again goes with it. Any number of threads.</remarks>
/// <param name="capacity">Places kept in one generation, over all answers; a place takes 12 bytes, and every answer counts some more for its key.</param>
internal sealed class AnswerMemory(int capacity = AnswerMemory.Usual)
{
    /// <summary>To exclude more, a model is asked without memory: its answer would have to be as much longer.</summary>
    public const int MostExcluded = 512;

    private const int Usual = 1 << 20;   // some 4,000 histories, 12 MB
    private const int KeyPlaces = 32;

    private readonly Lock turnover = new();
    private volatile ConcurrentDictionary<HistoryKey, BestItems> young = new(), old = new();
    private int kept;

    /// <summary>The longest answer known; null where none is.</summary>
    public BestItems? Recall(HistoryKey history)
    {
        if (young.TryGetValue(history, out var answer)) return answer;
        if (!old.TryRemove(history, out answer)) return null;
        Keep(history, answer);
        return answer;
    }

    public void Keep(HistoryKey history, BestItems answer)
    {
        young[history] = answer;
        if (Interlocked.Add(ref kept, answer.Items.Length + KeyPlaces) < capacity) return;
        lock (turnover)
        {
            if (kept < capacity) return;
            (old, young, kept) = (young, new(), 0);
        }
    }
}
