using Recsys.Core;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Matching;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Protocols;

namespace Recsys.Simulation.Views;

/// <summary>Everything, after the conversation: only measures, judges and reports see it.</summary>
public sealed record JudgeView(Episode Episode, AttributeIndex Index, ProtocolRules Rules)
{
    public IReadOnlyList<EpisodeTurn> Turns => Episode.Turns;

    public IEnumerable<EpisodeTurn> Recommending => Turns.Where(turn => turn.Slate.Count > 0);

    /// <summary>The last slate that was shown; null where none was.</summary>
    public EpisodeTurn? Last => Recommending.LastOrDefault();

    public IReadOnlyList<ItemId> Shown { get; } = [.. Episode.Turns.SelectMany(turn => turn.Slate)];

    /// <summary>The 1-based turn that met the need; one more than the turns there were where none did.</summary>
    public int TurnsToSuccess => Episode.IsSuccess ? Turns.Count : Rules.MaxTurns + 1;

    public bool SucceedsBy(int turn) => Episode.IsSuccess && Turns.Count <= turn;

    /// <summary>How many items there were to find on one slate.</summary>
    public int Relevant => Episode.Mode == NeedMode.Constraints ? 1 : Math.Max(1, Episode.Targets.Count);

    /// <summary>Share of the hidden liked items that slates held by a turn.</summary>
    public double Coverage(int turn) =>
        Turns.Where(one => one.Number <= turn).SelectMany(one => one.Slate).Intersect(Episode.Targets).Count() / (double)Math.Max(1, Episode.Targets.Count);

    /// <summary>Bits gained by answers to questions, or by what was volunteered; what misled counts for nothing.</summary>
    public double BitsGained(bool asked) => Turns.SelectMany(turn => turn.Disclosed).Where(one => one.IsAsked == asked).Sum(one => Math.Max(0, one.Bits));

    public int Questions => Turns.Count(turn => turn.AskedFacet is not null || turn.AsksForLikes);
}
