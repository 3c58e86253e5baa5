namespace Recsys.Cli.Evaluation;

/// <summary>How the items that compete with the relevant ones are drawn.</summary>
internal enum NegativeSampling
{
    /// <summary>All alike.</summary>
    Uniform,

    /// <summary>By how often they occur in training, as the BERT4Rec paper does.</summary>
    Popularity,
}
