namespace Recsys.Core.Pipeline;

/// <summary>Refuses what the person already knows: every item of the history.</summary>
public sealed class SeenFilter : IItemFilter
{
    public string Name => "seen";

    public ItemRule For(RecommendationRequest request) => ItemRule.Without(request.History.Items.Select(past => past.Item));
}
