using Recsys.Core;
using Recsys.LanguageModel.Budgets;
using Recsys.Simulation.Needs;

namespace Recsys.Simulation.Episodes;

/// <summary>One simulated conversation with everything that measuring and replaying it needs: a line of <c>episodes.jsonl</c>.</summary>
/// <param name="Number">0-based; with the system's name the key of the episode.</param>
/// <param name="Id">The scenario's name in the data.</param>
public sealed record Episode(string System, int Number, string Id, NeedMode Mode, Termination Ending, IReadOnlyList<EpisodeTurn> Turns)
{
    public required Persona Persona { get; init; }

    public IReadOnlyList<ItemId> Targets { get; init; } = [];

    public IReadOnlyList<Constraint> Constraints { get; init; } = [];

    /// <summary>Liked items that the system knew from the start.</summary>
    public IReadOnlyList<ItemId> Known { get; init; } = [];

    /// <summary>Did the given dialogue name a target already?</summary>
    public bool IsTainted { get; init; }

    /// <summary>The last words, after the last reply; empty where the person just left.</summary>
    public string Farewell { get; init; } = "";

    /// <summary>Why the system could not answer; null where it could.</summary>
    public string? Failure { get; init; }

    /// <summary>Do the last words take what was shown? Null where no language model spoke them.</summary>
    public bool? FarewellAccepts { get; init; }

    /// <summary>Null where no judge was asked.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>What language models took for it: the system's, the person's and the judge's.</summary>
    public ModelCost Cost => Turns.Aggregate(Judgement?.Cost ?? ModelCost.Nothing, (sum, turn) => sum + (turn.UserCost ?? ModelCost.Nothing) + (turn.SystemCost ?? ModelCost.Nothing));

    public bool IsSuccess => Ending == Termination.Accepted;
}
