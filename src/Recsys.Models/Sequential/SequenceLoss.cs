namespace Recsys.Models.Sequential;

/// <summary>What a sequential model learns from a hidden item.</summary>
public enum SequenceLoss
{
    /// <summary>Cross-entropy over the whole catalogue, as in BERT4Rec.</summary>
    Softmax,

    /// <summary>gBCE over sampled negatives (Petrov and Macdonald, RecSys 2023), for large catalogues.</summary>
    GeneralizedBce,
}
