namespace Recsys.Core.Pipeline;

/// <summary>A rule about which items may be shown.</summary>
public interface IItemFilter
{
    /// <summary>The name in traces, e.g. <c>seen</c>.</summary>
    string Name { get; }

    /// <summary>The rule for one request.</summary>
    ItemRule For(RecommendationRequest request);
}
