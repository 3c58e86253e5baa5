using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Recsys.Serving.Fusion;

/// <summary>The places that one item has in the lists of a ranking, by source. The names are shared by all items of the ranking.</summary>
/// <param name="sources">The sources in order, each once.</param>
internal sealed class SourceRanks(string[] sources) : IReadOnlyDictionary<string, int>
{
    private readonly int[] ranks = new int[sources.Length];   // 0 where the source does not list the item

    public int Count => ranks.Count(rank => rank > 0);

    public IEnumerable<string> Keys => this.Select(one => one.Key);

    public IEnumerable<int> Values => this.Select(one => one.Value);

    public int this[string key] => TryGetValue(key, out var rank) ? rank : throw new KeyNotFoundException($"'{key}' does not list the item.");

    /// <summary>Notes a place; the first of a source stays.</summary>
    public void Note(int source, int rank)
    {
        if (ranks[source] == 0) ranks[source] = rank;
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out int value)
    {
        value = Array.IndexOf(sources, key) is >= 0 and var source ? ranks[source] : 0;
        return value > 0;
    }

    public IEnumerator<KeyValuePair<string, int>> GetEnumerator()
    {
        for (var i = 0; i < ranks.Length; i++)
            if (ranks[i] > 0) yield return new(sources[i], ranks[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
