using System.Runtime.InteropServices;

namespace Recsys.Storage.Import;

/// <summary>
/// Finds user–item pairs that occur twice in bounded memory: as soon as there are many, pairs are spread over files by
/// their hash, so that equal ones meet in one file, and the files are sorted one at a time.
/// </summary>
/// <param name="folder">A new folder for the files, made when it is needed; it is gone after <see cref="Dispose"/>.</param>
/// <param name="most">How many pairs are held in memory.</param>
internal sealed class DuplicatePairs(string folder, int most = 1 << 18, int partitionCount = 128) : IDisposable
{
    private const int BufferBytes = 1 << 15;
    private readonly List<Pair> held = [];
    private FileStream[] partitions = [];

    public void Add(int user, int item, long row, long line)
    {
        held.Add(new(((ulong)(uint)user << 32) | (uint)item, row, line));
        if (held.Count == most) Spill();
    }

    /// <summary>Of every pair that occurs more than once, all rows but the one that is kept.</summary>
    /// <param name="keepLast">Keeps the last row of a pair and not the first.</param>
    public IEnumerable<DuplicateRow> Find(bool keepLast)
    {
        if (partitions.Length > 0) Spill();
        foreach (var pairs in partitions.Length > 0 ? partitions.Select(Load) : [held.Order().ToArray()])
        {
            for (int begin = 0, end; begin < pairs.Length; begin = end)
            {
                for (end = begin + 1; end < pairs.Length && pairs[end].Key == pairs[begin].Key;) end++;
                var kept = keepLast ? end - 1 : begin;
                for (var p = begin; p < end; p++)
                    if (p != kept) yield return DuplicateRow.Of(pairs[p], pairs[kept]);
            }
        }
    }

    public void Dispose()
    {
        foreach (var partition in partitions) partition.Dispose();
        if (partitions.Length > 0) Directory.Delete(folder, recursive: true);
    }

    private void Spill()
    {
        if (partitions.Length == 0) partitions = OpenPartitions();
        foreach (ref readonly var pair in CollectionsMarshal.AsSpan(held))
            partitions[PartitionOf(pair.Key)].Write(MemoryMarshal.AsBytes(new ReadOnlySpan<Pair>(in pair)));
        held.Clear();
    }

    private FileStream[] OpenPartitions()
    {
        Directory.CreateDirectory(folder);
        return [.. Enumerable.Range(0, partitionCount).Select(p =>
            new FileStream(Path.Combine(folder, $"{p}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferBytes))];
    }

    // Users come one after the other in most files: a multiplicative hash spreads them evenly.
    private int PartitionOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15 >> 33) % (uint)partitionCount);

    /// <summary>One file in memory, sorted by pair and then by row.</summary>
    private static Pair[] Load(FileStream partition)
    {
        partition.Flush();
        partition.Position = 0;
        var pairs = new Pair[partition.Length / Marshal.SizeOf<Pair>()];
        partition.ReadExactly(MemoryMarshal.AsBytes(pairs.AsSpan()));
        Array.Sort(pairs);
        return pairs;
    }

    /// <summary>A pair of user and item, and where it stands.</summary>
    internal readonly record struct Pair(ulong Key, long Row, long Line) : IComparable<Pair>
    {
        public int CompareTo(Pair other) => Key != other.Key ? Key.CompareTo(other.Key) : Row.CompareTo(other.Row);
    }
}
