using System.ComponentModel.DataAnnotations;

namespace Recsys.Models;

/// <summary>Hyper-parameters of <see cref="LightGcn"/>.</summary>
public sealed record LightGcnOptions
{
    /// <summary>Embedding size d.</summary>
    [Range(1, 1024)] public int EmbeddingSize { get; init; } = 64;

    /// <summary>Propagation layers K; none is plain matrix factorization.</summary>
    [Range(0, 8)] public int Layers { get; init; } = 3;

    /// <summary>
    /// What is minimised: the softmax over all items, or the paper's pairwise loss; the latter wants a batch of 2048 and a
    /// regularization of 2e-3.
    /// </summary>
    public RankingLoss Loss { get; init; } = RankingLoss.Softmax;

    /// <summary>How the pairwise loss finds the items that a user does not have.</summary>
    public NegativeSampling Negatives { get; init; } = NegativeSampling.Uniform;

    /// <summary>Items drawn for <see cref="NegativeSampling.Hardest"/>, of which the best scored is taken.</summary>
    [Range(1, 1000)] public int NegativeCandidates { get; init; } = 8;

    /// <summary>Step size α of Adam.</summary>
    [Range(1e-6, 1)] public double LearningRate { get; init; } = 5e-3;

    /// <summary>Weight λ of the L2 penalty on E⁽⁰⁾.</summary>
    [Range(0, 1)] public double Regularization { get; init; } = 1e-5;

    /// <summary>Interactions per step; the softmax takes whole users until they hold as many.</summary>
    [Range(1, 10_000_000)] public int BatchSize { get; init; } = 10_000;

    /// <summary>Standard deviation of the first E⁽⁰⁾.</summary>
    [Range(1e-6, 10)] public double InitialDeviation { get; init; } = 0.1;

    /// <summary>Does the exported graph know the trained users by id? Where not, everybody is folded in from the history.</summary>
    public bool ServeTrainedUsers { get; init; } = true;
}
