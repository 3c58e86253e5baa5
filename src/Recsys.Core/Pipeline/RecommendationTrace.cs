namespace Recsys.Core.Pipeline;

/// <summary>How a slate came about: enough to explain, replay and measure it.</summary>
public sealed record RecommendationTrace
{
    /// <summary>The trace of a slate that nothing was asked for.</summary>
    public static RecommendationTrace Empty { get; } = new() { Sources = [], Filters = [], OrderChanges = [], Backfilled = 0, Times = [] };

    /// <summary>The retrievers that were asked, in order; the fallbacks that filled up come last.</summary>
    public required IReadOnlyList<SourceTrace> Sources { get; init; }

    /// <summary>What each filter removed, in the order in which the filters ask.</summary>
    public required IReadOnlyList<FilterTrace> Filters { get; init; }

    /// <summary>The shown items whose place is not the ranker's.</summary>
    public required IReadOnlyList<OrderChange> OrderChanges { get; init; }

    /// <summary>How many shown items no ranked retriever had proposed.</summary>
    public required int Backfilled { get; init; }

    /// <summary>Time by stage, in the order of the stages.</summary>
    public required IReadOnlyList<StageTime> Times { get; init; }
}
