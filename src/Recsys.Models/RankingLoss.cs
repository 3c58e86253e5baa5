namespace Recsys.Models;

/// <summary>What a factor model minimises.</summary>
public enum RankingLoss
{
    /// <summary>Bayesian personalised ranking (Rendle et al., UAI 2009): −ln σ(ŷᵤᵢ − ŷᵤⱼ) for an item i that u has and an item j that u has not.</summary>
    Bpr,

    /// <summary>Cross entropy over the whole catalogue: −ln softmaxᵢ(ŷᵤ) for each item i that u has.</summary>
    Softmax,
}
