namespace Recsys.Storage.Splits;

/// <summary>How a split was made, from its <c>split.json</c>.</summary>
public sealed record SplitInfo
{
    /// <summary><c>random</c> or <c>leave-one-out</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The name of the data set.</summary>
    public required string DataSet { get; init; }

    /// <summary>Its content hash.</summary>
    public required string DataSha256 { get; init; }

    public int Seed { get; init; }

    public double ValidShare { get; init; }

    public double TestShare { get; init; }

    public required int Train { get; init; }

    public required int Valid { get; init; }

    public required int Test { get; init; }
}
