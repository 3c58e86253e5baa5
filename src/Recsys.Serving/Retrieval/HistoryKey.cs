using System.Runtime.InteropServices;

namespace Recsys.Serving.Retrieval;

/// <summary>What a model's scores depend on, as a key.</summary>
/// <remarks>The arrays are kept as they are, and nobody may change them afterwards.</remarks>
internal sealed class HistoryKey : IEquatable<HistoryKey>
{
    private readonly int user;
    private readonly int[] history;
    private readonly double[] weights;
    private readonly int hash;

    /// <param name="user">A trained user by index, or -1.</param>
    /// <param name="history">Items by index.</param>
    /// <param name="weights">Empty for a model that reads none.</param>
    public HistoryKey(int user, int[] history, double[] weights)
    {
        (this.user, this.history, this.weights) = (user, history, weights);
        HashCode all = new();
        all.Add(user);
        all.AddBytes(MemoryMarshal.AsBytes(history.AsSpan()));
        all.AddBytes(MemoryMarshal.AsBytes(weights.AsSpan()));
        hash = all.ToHashCode();
    }

    public bool Equals(HistoryKey? other) =>
        other is not null && hash == other.hash && user == other.user && history.AsSpan().SequenceEqual(other.history) && weights.AsSpan().SequenceEqual(other.weights);

    public override bool Equals(object? other) => Equals(other as HistoryKey);

    public override int GetHashCode() => hash;
}
