using System.ComponentModel.DataAnnotations;

namespace Recsys.Models;

/// <summary>Hyper-parameters of <see cref="Ease"/>.</summary>
public sealed record EaseOptions
{
    /// <summary>Weight λ of the L2 penalty on B.</summary>
    [Range(1, 1e7)] public double Regularization { get; init; } = 300;
}
