using System.ComponentModel.DataAnnotations;

namespace Recsys.Models;

/// <summary>Hyper-parameters of <see cref="ItemKnn"/>.</summary>
public sealed record ItemKnnOptions
{
    /// <summary>Neighbours k kept of each item.</summary>
    [Range(1, 100_000)] public int Neighbours { get; init; } = 200;

    /// <summary>Added to the denominator of the cosine, so that few common users count for less.</summary>
    [Range(0, 1e6)] public double Shrinkage { get; init; } = 10;
}
