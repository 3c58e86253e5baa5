using Recsys.LanguageModel.Guards;
using Recsys.LanguageModel.Ranking;

namespace Recsys.LanguageModel;

/// <summary>How the language model stands, for whoever runs the host: nothing of it is about a person.</summary>
public sealed record LanguageModelStatus
{
    public required ModelProvider Provider { get; init; }

    public required string Model { get; init; }

    public required CircuitState Circuit { get; init; }

    /// <summary>Tokens reserved or used today (UTC).</summary>
    public required long TokensToday { get; init; }

    public required long TokensOfADay { get; init; }

    /// <summary>Money reserved or spent today, in the unit of the price table.</summary>
    public required decimal MoneyToday { get; init; }

    /// <summary>Null where money is not limited.</summary>
    public required decimal? MoneyOfADay { get; init; }

    /// <summary>The setting that decides over the model's order.</summary>
    public required LiftUse LiftGate { get; init; }

    /// <summary>Is the model's order used at the moment?</summary>
    public required bool IsOrderUsed { get; init; }

    /// <summary>What the lift must certainly not fall below.</summary>
    public required double LeastLift { get; init; }

    /// <summary>How many liked items the estimate of the lift rests on.</summary>
    public required int Liked { get; init; }

    /// <summary>The mean lift in NDCG@10 so far; null with fewer than two liked items.</summary>
    public double? Lift { get; init; }

    /// <summary>The lower end of its 95 % interval.</summary>
    public double? LiftLow { get; init; }

    /// <summary>The upper end of its 95 % interval.</summary>
    public double? LiftHigh { get; init; }

    /// <summary>How often the steps went which way, since the start.</summary>
    public required IReadOnlyList<StepPath> Paths { get; init; }
}
