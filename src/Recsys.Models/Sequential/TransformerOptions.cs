using System.ComponentModel.DataAnnotations;

namespace Recsys.Models.Sequential;

/// <summary>Hyper-parameters that <see cref="Bert4Rec"/> and <see cref="SasRec"/> share.</summary>
public abstract record TransformerOptions
{
    /// <summary>Size d of embeddings and hidden states.</summary>
    [Range(2, 1024)] public int EmbeddingSize { get; init; } = 64;

    /// <summary>Transformer layers L.</summary>
    [Range(1, 12)] public int Layers { get; init; } = 2;

    /// <summary>Attention heads h; a divisor of d.</summary>
    [Range(1, 16)] public int Heads { get; init; } = 2;

    /// <summary>The most recent items that the model reads.</summary>
    [Range(1, 1000)] public int MaxHistory { get; init; } = 50;

    /// <summary>Share of the values dropped in training.</summary>
    [Range(0, 0.9)] public double Dropout { get; init; } = 0.4;

    /// <summary>Items between the ends of two training windows of one user; 1 asks for every item in every epoch.</summary>
    [Range(1, 1000)] public int WindowStride { get; init; } = 10;

    /// <summary>Further windows of each user in every epoch, which end among the last <see cref="WindowStride"/> items: the end is where serving asks.</summary>
    [Range(0, 100)] public int RecentWindows { get; init; }

    /// <summary>Windows per step.</summary>
    [Range(1, 8192)] public int BatchSize { get; init; } = 128;

    /// <summary>The highest learning rate.</summary>
    [Range(1e-6, 1)] public double LearningRate { get; init; } = 3e-3;

    /// <summary>Epochs over which the learning rate falls along a half cosine to a fiftieth.</summary>
    [Range(1, 100_000)] public int DecayEpochs { get; init; } = 60;

    /// <summary>Steps over which the learning rate rises from nought.</summary>
    [Range(0, 100_000)] public int WarmUpSteps { get; init; } = 200;

    /// <summary>Weight decay, apart from the gradient (AdamW).</summary>
    [Range(0, 1)] public double WeightDecay { get; init; }

    /// <summary>Ranks with an exponential average of the weights: its decay per step, 0 for the weights themselves.</summary>
    [Range(0, 0.99999)] public double WeightAverage { get; init; } = 0.999;

    /// <summary>What is learnt from a hidden item.</summary>
    [EnumDataType(typeof(SequenceLoss))] public SequenceLoss Loss { get; init; } = SequenceLoss.Softmax;

    /// <summary>Share ε of the wanted probability that goes to all items alike, of the softmax (Szegedy et al., CVPR 2016).</summary>
    [Range(0, 0.9)] public double LabelSmoothing { get; init; }

    /// <summary>Negatives per hidden item, for the sampled loss.</summary>
    [Range(1, 100_000)] public int Negatives { get; init; } = 256;

    /// <summary>Calibration t of gBCE: 0 is plain binary cross-entropy, 1 makes up for the sampling in full.</summary>
    [Range(0, 1)] public double Calibration { get; init; } = 0.75;

    /// <summary>
    /// Leaves the user's other items out of the softmax. Right where nobody takes an item twice and the server masks the
    /// history anyway; the model then no longer learns to rank known items low.
    /// </summary>
    public bool ExcludeHistoryFromLoss { get; init; }

    /// <summary>Items asked for more often than this share of all interactions are asked for less: with probability √(share/frequency), as PeterRec does; 0 is off.</summary>
    [Range(0, 1)] public double Downsampling { get; init; }

    /// <summary>Matrix products in bfloat16 while training, where the processor has them.</summary>
    public bool MixedPrecision { get; init; } = true;
}
