namespace Recsys.Models;

/// <summary>How items that a user does not have are drawn (Yuan et al., LambdaFM, CIKM 2016).</summary>
public enum NegativeSampling
{
    /// <summary>All alike.</summary>
    Uniform,

    /// <summary>Popular items more often, P(j) ∝ exp(−rank(j) / (ρ|I|)) with ρ = 0.3: not to have one says more.</summary>
    Popularity,

    /// <summary>The best scored of several, at the time: the item that most needs to be pushed down.</summary>
    Hardest,
}
