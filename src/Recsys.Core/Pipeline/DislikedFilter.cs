namespace Recsys.Core.Pipeline;

/// <summary>Refuses what the person disliked.</summary>
public sealed class DislikedFilter : IItemFilter
{
    public string Name => "disliked";

    public ItemRule For(RecommendationRequest request) => ItemRule.Without(request.History.Disliked);
}
