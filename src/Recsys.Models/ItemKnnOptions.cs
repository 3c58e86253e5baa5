using System.ComponentModel.DataAnnotations;

namespace Recsys.Models;

/// <summary>Hyper-parameters of <see cref="ItemKnn"/>.</summary>
public sealed record ItemKnnOptions
{
    /// <summary>Neighbours k kept of each item.</summary>
    [Range(1, 100_000)] public int Neighbours { get; init; } = 200;

    /// <summary>Added to the denominator of the cosine, so that few common users count for less.</summary>
    [Range(0, 1e6)] public double Shrinkage { get; init; } = 10;

    /// <summary>
    /// Seconds τ in which nearness in time fades: a common user counts β + (1−β) e^(−|Δt| / τ), which is 1 where the data
    /// has no times; 0 switches it off.
    /// </summary>
    [Range(0, 1e9)] public double TimeScale { get; init; } = 60;

    /// <summary>What a common user counts for who had the two items far apart in time, β.</summary>
    [Range(0, 1)] public double TimeFloor { get; init; } = 0.1;
}
