using System.ComponentModel.DataAnnotations;

namespace Recsys.Models;

/// <summary>Hyper-parameters of <see cref="Ease"/>.</summary>
public sealed record EaseOptions
{
    /// <summary>Weight λ of the L2 penalty on B.</summary>
    [Range(1, 1e7)] public double Regularization { get; init; } = 300;

    /// <summary>
    /// Seconds τ in which nearness in time fades, as in <see cref="ItemKnnOptions.TimeScale"/>: a common user counts β + (1−β) e^(−|Δt| / τ) in the
    /// Gram matrix, which stays positive definite. 0 switches it off and is EASEᴿ as published; where the data has no times both are the same.
    /// </summary>
    [Range(0, 1e9)] public double TimeScale { get; init; }

    /// <summary>What a common user counts for who had the two items far apart in time, β.</summary>
    [Range(0, 1)] public double TimeFloor { get; init; } = 0.3;

    /// <summary>
    /// Points ρ of the rating scale in which agreement fades: a common user counts e^(−|Δr| / ρ) for two items that they rated Δr apart, so that
    /// what is liked leads to what is liked. 0 switches it off; where the data has no ratings both are the same.
    /// </summary>
    [Range(0, 1e3)] public double RatingScale { get; init; }
}
