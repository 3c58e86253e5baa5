namespace Recsys.Storage;

/// <summary>What a data set looks like.</summary>
public sealed record DataSetStatistics
{
    public required int Users { get; init; }

    public required int Items { get; init; }

    public required long Interactions { get; init; }

    /// <summary>Interactions ÷ (users × items).</summary>
    public required double Density { get; init; }

    /// <summary>How often each rating was given, by rating; at most twenty ranges where there are more values than that.</summary>
    public required IReadOnlyList<RatingCount> Ratings { get; init; }

    public required PopularitySkew Popularity { get; init; }

    /// <summary>Interactions per user.</summary>
    public required LengthQuantiles Histories { get; init; }

    /// <summary>The least and the greatest timestamp; both 0 where the data has none.</summary>
    public required long FirstTimestamp { get; init; }

    public required long LastTimestamp { get; init; }
}
