namespace Recsys.Serving.Fusion;

/// <summary>How the lists of several retrievers become one.</summary>
public enum FusionFormula
{
    /// <summary>Σ weight ÷ (constant + rank): reads places only (Cormack et al., SIGIR 2009).</summary>
    ReciprocalRank,

    /// <summary>Σ weight · score, each list's scores brought to mean 0 and deviation 1.</summary>
    StandardScore,

    /// <summary>Σ weight · score, each list's scores brought to 0 … 1.</summary>
    MinMaxScore,
}
