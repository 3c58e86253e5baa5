using Recsys.Core;
using Recsys.LanguageModel.Budgets;
using Recsys.Simulation.Systems;

namespace Recsys.Simulation.Episodes;

/// <summary>What a person said, what the system answered, and what came of it.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Utterance">The person's words as they were delivered; empty where a prelude stands for them.</param>
/// <param name="Reply">The system's words.</param>
/// <param name="Slate">What was shown, best first, at most as many as a slate holds.</param>
public sealed record EpisodeTurn(int Number, string Utterance, string Reply, IReadOnlyList<ItemId> Slate)
{
    public GuardPath Guard { get; init; } = GuardPath.Unguarded;

    /// <summary>Did the delivered words name a target?</summary>
    public bool IsLeak { get; init; }

    public IReadOnlyList<Disclosure> Disclosed { get; init; } = [];

    /// <summary>What an attribute matcher knows of the targets after the utterance, in bits.</summary>
    public double Bits { get; init; }

    /// <summary>The 1-based places of targets in what was shown.</summary>
    public IReadOnlyList<int> Hits { get; init; } = [];

    /// <summary>The 1-based rank of each target in the system's long list, 0 where it is not on it; the compatible protocol only.</summary>
    public IReadOnlyList<int> TargetRanks { get; init; } = [];

    /// <summary>Would the attribute matcher have met the need by now, given the same disclosures?</summary>
    public bool IsMatcherHit { get; init; }

    public string? AskedFacet { get; init; }

    public bool AsksForLikes { get; init; }

    /// <summary>How many items the system still had in question; null where it does not say.</summary>
    public int? Candidates { get; init; }

    public IReadOnlyList<Claim> Claims { get; init; } = [];

    public IReadOnlyList<ItemId> Named { get; init; } = [];

    public IReadOnlyList<string> UnknownTitles { get; init; } = [];

    /// <summary>Shown although said to be unwanted, known, or shown before: how many of the slate.</summary>
    public int Violations { get; init; }

    /// <summary>Shown although the person had seen it.</summary>
    public int SeenShown { get; init; }

    /// <summary>Shown twice on one slate.</summary>
    public int Duplicates { get; init; }

    /// <summary>Do the person's words take what was shown, whatever code decided?</summary>
    public bool SoundsAccepting { get; init; }

    /// <summary>Null where no language model was to word the utterance.</summary>
    public WordingPath? Wording { get; init; }

    /// <summary>Why the model did not word it: <c>timeout</c>, <c>off-script</c>; null where it did or was not asked.</summary>
    public string? WordingFailure { get; init; }

    /// <summary>What the utterance cost; null where no language model was asked.</summary>
    public ModelCost? UserCost { get; init; }

    /// <summary>What the reply cost; null where no language model was asked.</summary>
    public ModelCost? SystemCost { get; init; }

    /// <summary>How long the system took to answer.</summary>
    public double Milliseconds { get; init; }
}
