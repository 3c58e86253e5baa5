using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Planning;

/// <summary>What is planned from, once a list was made.</summary>
/// <param name="Eligible">Everything that satisfies the conditions and that no filter refuses, what was already shown for this request included.</param>
/// <param name="Ranked">Eligible items in the ranker's order; what it leaves out follows in the order of <paramref name="Eligible"/>.</param>
/// <param name="Slate">The items on the list.</param>
/// <param name="State">The state that the list was made from.</param>
internal sealed record PlanningRequest(
    IReadOnlyList<Item> Eligible, IReadOnlyList<RankedItem> Ranked, IReadOnlyList<ItemId> Slate, DialogueState State)
{
    private CandidatePool? pool;

    /// <summary>The conditions in force.</summary>
    public IReadOnlyList<Constraint> Conditions { get; init; } = [];

    /// <summary>Where the list is short: how many items there would be without each of the conditions, most first.</summary>
    public IReadOnlyList<Relaxation> Openings { get; init; } = [];

    /// <summary>Is anything known that the list could be fitted to: liked items, or items it is to be like?</summary>
    public bool KnowsTaste { get; init; }

    /// <summary>The candidates as both planners look at them, made once.</summary>
    public CandidatePool PoolIn(FacetIndex index) => pool ??= new(index, this);
}
