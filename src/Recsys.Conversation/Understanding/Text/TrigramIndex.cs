using System.Buffers;
using System.Runtime.InteropServices;

namespace Recsys.Conversation.Understanding.Text;

/// <summary>Keys by the runs of three characters in them: the few that share most with a query are compared letter by letter.</summary>
internal sealed class TrigramIndex
{
    private const int Compared = 24;

    private readonly string[] keys;
    private readonly Dictionary<int, int[]> postings;

    public TrigramIndex(IEnumerable<string> distinctKeys)
    {
        keys = [.. distinctKeys];
        Dictionary<int, List<int>> lists = [];
        for (var k = 0; k < keys.Length; k++)
            foreach (var trigram in Trigrams(keys[k]))
                (CollectionsMarshal.GetValueRefOrAddDefault(lists, trigram, out _) ??= []).Add(k);
        postings = lists.ToDictionary(list => list.Key, list => list.Value.ToArray());
    }

    /// <summary>The most similar key and its similarity, 1 − distance ÷ length; null where none reaches the least similarity.</summary>
    public (string Key, double Similarity)? Closest(ReadOnlySpan<char> query, double leastSimilarity)
    {
        var limit = (int)((1 - leastSimilarity) * query.Length);
        if (limit == 0) return null;
        (string Key, double Similarity)? best = null;
        foreach (var candidate in MostShared(query, limit))
        {
            var distance = EditDistance.Between(query, keys[candidate], limit);
            if (distance > limit) continue;
            var similarity = 1 - ((double)distance / Math.Max(query.Length, keys[candidate].Length));
            if (similarity >= leastSimilarity && (best is null || similarity > best.Value.Similarity)) best = (keys[candidate], similarity);
        }
        return best;
    }

    // An edit destroys at most three trigrams (a swap four), so a key within the limit shares at least the rest.
    private List<int> MostShared(ReadOnlySpan<char> query, int limit)
    {
        var counts = ArrayPool<ushort>.Shared.Rent(keys.Length);
        Array.Clear(counts, 0, keys.Length);
        List<int> touched = [];
        var trigrams = Trigrams(query);
        foreach (var trigram in trigrams)
            foreach (var key in postings.GetValueOrDefault(trigram, []))
                if (counts[key]++ == 0) touched.Add(key);
        var least = Math.Max(2, trigrams.Count - (4 * limit));
        PriorityQueue<int, int> best = new();
        foreach (var key in touched)
        {
            if (counts[key] >= least && Math.Abs(keys[key].Length - query.Length) <= limit)
                if (best.Count < Compared) best.Enqueue(key, counts[key]);
                else best.EnqueueDequeue(key, counts[key]);
        }
        ArrayPool<ushort>.Shared.Return(counts);
        return [.. best.UnorderedItems.Select(item => item.Element).Order()];
    }

    private static HashSet<int> Trigrams(ReadOnlySpan<char> text)
    {
        HashSet<int> trigrams = [];
        for (var i = -2; i < text.Length; i++)
            trigrams.Add(HashCode(At(text, i), At(text, i + 1), At(text, i + 2)));
        return trigrams;
    }

    private static char At(ReadOnlySpan<char> text, int i) => i >= 0 && i < text.Length ? text[i] : ' ';

    private static int HashCode(char a, char b, char c) => (a * 65599 * 31) ^ (b * 8191) ^ c;
}
