using System.ComponentModel.DataAnnotations;

namespace Recsys.Models;

/// <summary>Hyper-parameters of <see cref="Npca"/>; variances are shares of the variance of all ratings.</summary>
public sealed record NpcaOptions
{
    /// <summary>σ², the variance of a rating around what its user thinks; held fixed, because the likelihood alone lets it fall until K overfits.</summary>
    [Range(0.01, 10)] public double Noise { get; init; } = 0.47;

    /// <summary>Prior variance that all items share: some people rate everything higher.</summary>
    [Range(0, 10)] public double UserVariance { get; init; } = 0.125;

    /// <summary>Prior variance of each item on its own.</summary>
    [Range(0.001, 10)] public double ItemVariance { get; init; } = 0.16;

    /// <summary>How many users the prior covariance counts for.</summary>
    [Range(0, 1e6)] public double PriorUsers { get; init; } = 50;

    /// <summary>How many ratings at the common mean each item's mean counts for.</summary>
    [Range(0, 1e6)] public double MeanShrinkage { get; init; } = 5;

    /// <summary>How far each step of EM goes, as a multiple of its own; above 1 it needs fewer.</summary>
    [Range(0.1, 3)] public double StepLength { get; init; } = 2;
}
