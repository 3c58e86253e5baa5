using System.ComponentModel.DataAnnotations;

namespace Recsys.Models;

/// <summary>Hyper-parameters of <see cref="BprMf"/>.</summary>
public sealed record BprMfOptions
{
    /// <summary>Factors d of a user and of an item.</summary>
    [Range(1, 1024)] public int EmbeddingSize { get; init; } = 64;

    /// <summary>How the items that a user does not have are drawn.</summary>
    public NegativeSampling Negatives { get; init; } = NegativeSampling.Uniform;

    /// <summary>Items drawn for <see cref="NegativeSampling.Hardest"/>, of which the best scored is taken.</summary>
    [Range(1, 1000)] public int NegativeCandidates { get; init; } = 8;

    /// <summary>Step size α.</summary>
    [Range(1e-6, 1)] public double LearningRate { get; init; } = 0.05;

    /// <summary>Weight λ of the L2 penalty, at each step on the three vectors concerned.</summary>
    [Range(0, 1)] public double Regularization { get; init; } = 0.01;

    /// <summary>Standard deviation of the first factors.</summary>
    [Range(1e-6, 10)] public double InitialDeviation { get; init; } = 0.1;
}
