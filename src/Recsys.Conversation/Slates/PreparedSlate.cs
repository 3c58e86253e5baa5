using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Slates;

/// <summary>What a slate is to be made from.</summary>
/// <param name="Request">What the pipeline is asked.</param>
/// <param name="Eligible">Everything that may be shown, in the catalogue's order.</param>
/// <param name="Conditions">All conditions, those that gave way included.</param>
internal sealed record PreparedSlate(
    RecommendationRequest Request, Wishes Wishes, IReadOnlyList<Item> Eligible, IReadOnlyList<Constraint> Conditions, IReadOnlyList<Relaxation> Relaxed)
{
    /// <summary>What a list could be chosen from once something else is asked for: what was shown before may come again then.</summary>
    public IReadOnlyList<Item> Choice { get; init; } = Eligible;

    /// <summary>Where the conditions leave fewer items than asked for: how many there would be without each, most first.</summary>
    public IReadOnlyList<Relaxation> Openings { get; init; } = [];
}
