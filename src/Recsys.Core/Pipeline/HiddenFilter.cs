namespace Recsys.Core.Pipeline;

/// <summary>Refuses what the person has hidden.</summary>
public sealed class HiddenFilter : IItemFilter
{
    public string Name => "hidden";

    public ItemRule For(RecommendationRequest request) => ItemRule.Without(request.Hidden);
}
