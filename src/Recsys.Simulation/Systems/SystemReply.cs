using Recsys.Core;
using Recsys.LanguageModel.Budgets;

namespace Recsys.Simulation.Systems;

/// <summary>What a system answers in one turn.</summary>
/// <param name="Text">The words.</param>
/// <param name="Slate">What is shown, best first.</param>
public sealed record SystemReply(string Text, IReadOnlyList<ItemId> Slate)
{
    /// <summary>What the system would have shown had it been asked for more, the slate first; only the compatible protocol looks at it.</summary>
    public IReadOnlyList<ItemId> Ranked { get; init; } = [];

    /// <summary>What the reply says of shown items.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>The facet that it asks about; null where it asks for none.</summary>
    public string? AskedFacet { get; init; }

    /// <summary>Does it ask for items that the person likes?</summary>
    public bool AsksForLikes { get; init; }

    /// <summary>How many items are still in question; null where the system does not say.</summary>
    public int? Candidates { get; init; }

    /// <summary>Names of items in the words that the catalogue does not hold.</summary>
    public IReadOnlyList<string> UnknownTitles { get; init; } = [];

    /// <summary>Items that the words name.</summary>
    public IReadOnlyList<ItemId> Named { get; init; } = [];

    /// <summary>What a language model elsewhere took for it; one that is asked from here is counted where it is asked.</summary>
    public ModelCost Cost { get; init; }

    /// <summary>How long it took; the runner tells.</summary>
    public double Milliseconds { get; init; }

    /// <summary>Why it could not answer, in one sentence; null where it could.</summary>
    public string? Failure { get; init; }
}
