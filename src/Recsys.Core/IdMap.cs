namespace Recsys.Core;

/// <summary>Identifiers and their dense indexes 0 … Count-1, in order of first appearance.</summary>
public sealed class IdMap
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly List<string> ids = [];

    public IdMap() { }

    /// <exception cref="ArgumentException">An identifier appears twice.</exception>
    public IdMap(IEnumerable<string> ids)
    {
        foreach (var id in ids)
            if (this.ids.Count is var next && Add(id) != next)
                throw new ArgumentException($"The id '{id}' appears twice.", nameof(ids));
    }

    public int Count => ids.Count;

    public IReadOnlyList<string> Ids => ids;

    public string this[int index] => ids[index];

    /// <summary>The index of an identifier, giving it the next one where it is new.</summary>
    public int Add(string id)
    {
        if (indexes.TryGetValue(id, out var index)) return index;
        indexes.Add(id, ids.Count);
        ids.Add(id);
        return ids.Count - 1;
    }

    /// <summary>The same, making a string only of an identifier that is new.</summary>
    public int Add(ReadOnlySpan<char> id) =>
        indexes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var index) ? index : Add(id.ToString());

    /// <summary>The index of an identifier, or -1.</summary>
    public int IndexOf(string id) => indexes.GetValueOrDefault(id, -1);

    /// <summary>The index of an identifier, or -1.</summary>
    public int IndexOf(ReadOnlySpan<char> id) =>
        indexes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var index) ? index : -1;
}
