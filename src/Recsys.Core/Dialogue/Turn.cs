using Recsys.Core.Ledger;

namespace Recsys.Core.Dialogue;

/// <summary>One exchange with everything that led to it: what cards, prose, API, plugin and simulator show and a store keeps.</summary>
public sealed record Turn
{
    /// <summary>1-based.</summary>
    public required int Number { get; init; }

    public required string Utterance { get; init; }

    public required DialogueAct Act { get; init; }

    /// <summary>The lines that this turn wrote into the ledger.</summary>
    public required IReadOnlyList<LedgerEvent> Lines { get; init; }

    /// <summary>The conditions in force, relaxed ones included.</summary>
    public required IReadOnlyList<Constraint> Constraints { get; init; }

    /// <summary>What the reply says, in order.</summary>
    public required IReadOnlyList<ReplyPart> Parts { get; init; }

    public required IReadOnlyList<Chip> Chips { get; init; }

    /// <summary>The reply in words; as far as it came where it was stopped.</summary>
    public required string Prose { get; init; }

    /// <summary>The state after the turn.</summary>
    public required DialogueState State { get; init; }

    public required TurnTrace Trace { get; init; }

    /// <summary>The list that was shown; null where the turn showed none.</summary>
    public SlatePart? Slate => Parts.OfType<SlatePart>().FirstOrDefault();

    /// <summary>The question that the reply ends with; null where it asks nothing.</summary>
    public Question? Question => Parts.OfType<QuestionPart>().FirstOrDefault()?.Question;
}
