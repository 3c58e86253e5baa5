namespace Recsys.Core.Pipeline;

/// <summary>Refuses what breaks one of the person's constraints.</summary>
public sealed class ConstraintFilter : IItemFilter
{
    public string Name => "constraints";

    public ItemRule For(RecommendationRequest request) =>
        new(item => request.Constraints.All(constraint => constraint.Admits(item)), new HashSet<ItemId>());
}
