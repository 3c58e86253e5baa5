using Recsys.Core;

namespace Recsys.Serving.Fusion;

/// <summary>What the retrievers answered for one person, and what that person really chose: a question to learn weights from.</summary>
/// <param name="History">How many items were known of them.</param>
/// <param name="Among">The items to put in order; null for all that the lists hold.</param>
public sealed record FusionCase(IReadOnlyList<CandidateList> Lists, IReadOnlySet<ItemId> Relevant, int History, IReadOnlySet<ItemId>? Among = null)
{
    public bool Admits(ItemId item) => Among?.Contains(item) != false;
}
