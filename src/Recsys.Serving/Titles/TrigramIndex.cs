namespace Recsys.Serving.Titles;

/// <summary>Finds the texts that share the most three-letter pieces with another, without comparing them all.</summary>
internal sealed class TrigramIndex
{
    private readonly Dictionary<(char, char, char), List<int>> postings = [];
    private readonly List<int> sizes = [];

    public TrigramIndex(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var pieces = Pieces(text);
            foreach (var piece in pieces)
            {
                if (!postings.TryGetValue(piece, out var list)) postings[piece] = list = [];
                list.Add(sizes.Count);
            }
            sizes.Add(pieces.Count);
        }
    }

    /// <summary>Positions of the texts that share pieces with this one: most shared first, then the shorter text, then the earlier.</summary>
    public IEnumerable<int> Nearest(string text, int count)
    {
        var shared = new int[sizes.Count];
        foreach (var piece in Pieces(text))
            if (postings.TryGetValue(piece, out var list))
                foreach (var position in list) shared[position]++;

        PriorityQueue<int, (int Shared, int Shorter, int Earlier)> best = new();
        for (var position = 0; position < shared.Length; position++)
        {
            if (shared[position] == 0) continue;
            var place = (shared[position], -sizes[position], -position);
            if (best.Count < count) best.Enqueue(position, place);
            else best.EnqueueDequeue(position, place);
        }
        return best.UnorderedItems.OrderByDescending(one => one.Priority).Select(one => one.Element);
    }

    // Padded, so that the beginning of a word counts as much as its middle.
    private static HashSet<(char, char, char)> Pieces(string text)
    {
        var padded = $"  {text} ";
        HashSet<(char, char, char)> pieces = [];
        for (var i = 0; i + 2 < padded.Length; i++) pieces.Add((padded[i], padded[i + 1], padded[i + 2]));
        return pieces;
    }
}
