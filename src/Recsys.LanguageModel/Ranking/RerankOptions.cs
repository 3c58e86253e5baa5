using System.ComponentModel.DataAnnotations;

namespace Recsys.LanguageModel.Ranking;

/// <summary>How the model re-ranks.</summary>
public sealed record RerankOptions
{
    public RerankMode Mode { get; init; } = RerankMode.ListWise;

    /// <summary>How many of the ranker's best it sees.</summary>
    [Range(2, 26)] public int Candidates { get; init; } = 20;

    /// <summary>How many shuffled orders are asked and averaged; 1 shows the ranker's own.</summary>
    [Range(1, 8)] public int Shuffles { get; init; } = 1;

    /// <summary>How many liked items stand in the prompt, the newest.</summary>
    [Range(0, 50)] public int History { get; init; } = 10;

    public LiftUse LiftGate { get; init; } = LiftUse.Measured;

    /// <summary>Below this mean lift in NDCG@10 over the ranker's order, as far as it is certain, the model's order is not used.</summary>
    [Range(-1, 1)] public double LeastLift { get; init; }
}
