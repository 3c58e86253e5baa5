using System.ComponentModel.DataAnnotations;
using Recsys.Core;

namespace Recsys.Models.Training;

/// <summary>How long a model trains and what decides when it is done; set beside the model's own hyper-parameters.</summary>
public sealed record TrainingOptions
{
    /// <summary>The most passes over the interactions.</summary>
    [Range(1, 100_000)] public int Epochs { get; init; } = 100;

    /// <summary>The validation metric that picks the best epoch, e.g. <c>NDCG@10</c> or <c>MRR@10</c>.</summary>
    [RegularExpression("(Recall|NDCG|MRR|Hit|Precision)@[1-9][0-9]{0,3}")] public string Metric { get; init; } = "NDCG@10";

    /// <summary>Epochs from one validation to the next.</summary>
    [Range(1, 10_000)] public int ValidateEvery { get; init; } = 1;

    /// <summary>Validations without a better one after which training stops.</summary>
    [Range(1, 10_000)] public int Patience { get; init; } = 10;

    /// <summary>Seconds after which training stops; 0 is no limit. The result then depends on the machine's speed.</summary>
    [Range(0, 1e7)] public double TimeBudget { get; init; }

    /// <summary>The lowest rating to learn from, in points of the data's scale, such as 4 for what people liked; 0 for all. What somebody has is known and left out of lists all the same.</summary>
    [Range(0, 1e3)] public double MinRating { get; init; }

    /// <summary>Seconds between two checkpoints on disk.</summary>
    [Range(0, 86_400)] public double CheckpointEvery { get; init; } = 60;

    /// <summary>What is learned from, over the same users and items: what nobody liked is no unknown item.</summary>
    /// <exception cref="InvalidDataException">Nothing is rated <see cref="MinRating"/> or higher.</exception>
    public InteractionTable Admitted(InteractionTable train)
    {
        if (MinRating <= 0) return train;
        var admitted = train.Where(row => train.Rating[row] >= MinRating);
        return admitted.Count > 0 ? admitted : throw new InvalidDataException($"No training interaction is rated {MinRating} or higher; lower MinRating.");
    }
}
