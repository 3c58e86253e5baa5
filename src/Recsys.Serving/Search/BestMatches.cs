namespace Recsys.Serving.Search;

/// <summary>The k best of a stream of scores: a heap of keys whose order is score first, then lower index.</summary>
internal sealed class BestMatches(int k)
{
    private readonly ulong[] heap = new ulong[k];   // the worst on top
    private int count;

    /// <summary>A later index needs a score above this to get in.</summary>
    public float Threshold { get; private set; } = float.NegativeInfinity;

    public ReadOnlySpan<ulong> Keys => heap.AsSpan(0, count);

    public void Add(int index, float score)
    {
        var key = Key(index, score);
        if (count < k) Append(key);
        else if (key > heap[0]) ReplaceWorst(key);
        if (count == k) Threshold = Match(heap[0]).Score;
    }

    /// <summary>The k best of several parts, best first.</summary>
    public static VectorMatch[] Merge(IEnumerable<BestMatches> parts, int k)
    {
        ulong[] keys = [.. parts.SelectMany(part => part.Keys.ToArray())];
        Array.Sort(keys);
        return [.. keys.Reverse().Take(k).Select(Match)];
    }

    private void Append(ulong key)
    {
        var place = count++;
        for (; place > 0 && heap[(place - 1) / 2] > key; place = (place - 1) / 2) heap[place] = heap[(place - 1) / 2];
        heap[place] = key;
    }

    private void ReplaceWorst(ulong key)
    {
        var place = 0;
        for (var child = 1; child < count; child = 2 * place + 1)
        {
            if (child + 1 < count && heap[child + 1] < heap[child]) child++;
            if (heap[child] >= key) break;
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = key;
    }

    // The bits of a float order like integers once the sign is dealt with; adding 0 makes -0 equal to 0.
    private static ulong Key(int index, float score)
    {
        var bits = BitConverter.SingleToUInt32Bits(score + 0f);
        var ordered = (bits & 0x8000_0000) == 0 ? bits | 0x8000_0000 : ~bits;
        return (ulong)ordered << 32 | ~(uint)index;
    }

    private static VectorMatch Match(ulong key)
    {
        var ordered = (uint)(key >> 32);
        var bits = (ordered & 0x8000_0000) != 0 ? ordered & 0x7FFF_FFFF : ~ordered;
        return new((int)~(uint)key, BitConverter.UInt32BitsToSingle(bits));
    }
}
