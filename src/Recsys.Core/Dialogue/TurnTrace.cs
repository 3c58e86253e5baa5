using Recsys.Core.Pipeline;

namespace Recsys.Core.Dialogue;

/// <summary>How a turn came about besides its act and parts.</summary>
public sealed record TurnTrace
{
    public static TurnTrace None { get; } = new();

    /// <summary>Candidates, filters and order; null where no list was made.</summary>
    public RecommendationTrace? Recommendation { get; init; }

    /// <summary>Time by step, in the order of the steps.</summary>
    public IReadOnlyList<StageTime> Times { get; init; } = [];

    /// <summary>What each step has to say for itself: who answered, what was repaired, what failed, in one sentence each.</summary>
    public IReadOnlyList<StepNote> Notes { get; init; } = [];
}
