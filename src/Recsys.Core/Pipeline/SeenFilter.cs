namespace Recsys.Core.Pipeline;

/// <summary>Refuses what the person already knows, or keeps to it, as <see cref="SeenPolicy"/> says.</summary>
public sealed class SeenFilter : IItemFilter
{
    public string Name => "seen";

    public ItemRule For(RecommendationRequest request) => request.SeenPolicy switch
    {
        SeenPolicy.RewatchAllowed => ItemRule.Without([]),
        SeenPolicy.OnlyLibrary => OnlyKnown(request),
        _ => ItemRule.Without(request.History.Items.Select(past => past.Item)),
    };

    private static ItemRule OnlyKnown(RecommendationRequest request)
    {
        var known = request.History.Items.Select(past => past.Item).ToHashSet();
        return new(item => known.Contains(item.Id), new HashSet<ItemId>());
    }
}
